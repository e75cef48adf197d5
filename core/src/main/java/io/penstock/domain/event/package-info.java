/**
 * What happens in a run, as immutable values for progress, trace and reports.
 */
@NullMarked
package io.penstock.domain.event;

import org.jspecify.annotations.NullMarked;
