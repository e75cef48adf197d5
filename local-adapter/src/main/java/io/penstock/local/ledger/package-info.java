/**
 * The history of the runs of a launch directory, in an embedded database: one program writes at a time, others read a copy.
 */
@NullMarked
package io.penstock.local.ledger;

import org.jspecify.annotations.NullMarked;
