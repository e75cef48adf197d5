package io.penstock.config.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a closure or of a function.
 *
 * @param name its name
 * @param initial what it is when no argument is given; null if it is null then
 * @param several whether it takes all arguments that are left, as a list
 */
public record Parameter(String name, @Nullable Expression initial, boolean several) {}
