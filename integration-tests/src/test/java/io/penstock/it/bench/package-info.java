/**
 * Measurements that are made by hand.
 */
@NullMarked
package io.penstock.it.bench;

import org.jspecify.annotations.NullMarked;
