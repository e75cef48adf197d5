/**
 * What every implementation of a port must do, as test suites to extend, and fakes of the ports for tests of what uses
 * them.
 */
@NullMarked
package io.penstock.contract;

import org.jspecify.annotations.NullMarked;
