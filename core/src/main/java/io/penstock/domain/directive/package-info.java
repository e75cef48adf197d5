/**
 * Directives: what the configuration and a process say of its tasks, before and after the layers are folded.
 */
@NullMarked
package io.penstock.domain.directive;

import org.jspecify.annotations.NullMarked;
