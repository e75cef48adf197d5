/**
 * What becomes of the log: people see events, so by default nothing does.
 */
@NullMarked
package io.penstock.cli.log;

import org.jspecify.annotations.NullMarked;
