/**
 * The evaluator of the language: it walks the tree and is a sandbox.
 *
 * <p>What an expression can reach is listed: the names of its {@link io.penstock.config.eval.Scope}, the functions of the
 * {@link io.penstock.config.eval.FunctionTable}s and the methods of the {@link io.penstock.config.eval.MethodTable}s of its
 * {@link io.penstock.config.eval.Dialect}. There is no reflection, no way to start a program and no way to write a file; every
 * evaluation ends at a limit of steps and of depth. A front end for another language level adds scopes, functions and tables.
 *
 * <p>Values are JDK values (String, Integer, Long, BigInteger, BigDecimal, Double, Boolean, List, Map, Set, Duration, Matcher,
 * Pattern, Map.Entry, ZonedDateTime, null), {@code MemorySize} and {@link io.penstock.config.eval.ClosureValue}.
 */
@NullMarked
package io.penstock.config.eval;

import org.jspecify.annotations.NullMarked;
