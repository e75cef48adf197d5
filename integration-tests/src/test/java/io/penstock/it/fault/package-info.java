/**
 * Runs that AWS makes hard: throttling, lost answers and jobs, expired credentials, broken transfers.
 */
@NullMarked
package io.penstock.it.fault;

import org.jspecify.annotations.NullMarked;
