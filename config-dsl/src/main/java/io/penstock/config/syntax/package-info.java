/**
 * The syntax of the language that configuration files and scripts share: text to tokens to tree, with a position on every node.
 *
 * <p>{@link io.penstock.config.syntax.ConfigParser} reads a configuration file into statements among which the
 * {@link io.penstock.config.syntax.ConfigStatement}s are; {@link io.penstock.config.syntax.ScriptParser} reads a script. In a
 * script {@code process NAME { … }}, {@code workflow NAME { … }} and {@code workflow { … }} come out as
 * {@link io.penstock.config.syntax.ScriptStatement.NamedBlock} (name {@code ""} where none is given) whose body keeps
 * {@code input:} and the like as {@link io.penstock.config.syntax.Statement.Label} markers between the statements, and
 * {@code include { A; B as C } from 'x'} as {@link io.penstock.config.syntax.ScriptStatement.Include}. A call without
 * parentheses ({@code publishDir 'x', mode: 'copy'}) is an {@link io.penstock.config.syntax.Expression.Call} like any other.
 *
 * <p>Nothing here evaluates anything. Nesting is limited, so no text, however hostile, overflows the stack.
 */
@NullMarked
package io.penstock.config.syntax;

import org.jspecify.annotations.NullMarked;
