package io.penstock.domain.selector;

import io.penstock.domain.directive.DirectiveValue;

/**
 * A value that a layer offered for a directive.
 *
 * @param value the value and where it was written
 * @param level the precedence of its layer
 * @param source the layer in the words of the configuration, such as {@code withLabel: bigTask}
 */
public record DirectiveCandidate(DirectiveValue value, SelectorLevel level, String source) {}
