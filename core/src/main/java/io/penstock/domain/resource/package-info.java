/**
 * Amounts a task asks for: memory, time, accelerators.
 */
@NullMarked
package io.penstock.domain.resource;

import org.jspecify.annotations.NullMarked;
