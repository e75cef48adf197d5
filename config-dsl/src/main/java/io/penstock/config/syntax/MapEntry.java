package io.penstock.config.syntax;

/**
 * An entry of a map literal or a named argument.
 *
 * @param key the key; a bare word is a string constant
 * @param value the value
 */
public record MapEntry(Expression key, Expression value) {}
