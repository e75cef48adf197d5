package io.penstock.pipeline.process;

import io.penstock.config.syntax.Expression;
import io.penstock.domain.origin.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One value that a task takes.
 *
 * @param name the variable, or the environment variable; empty where the script cannot call it by a name
 * @param stageAs the name or pattern that files get in the work directory; null to keep theirs
 * @param arity how many files there may be
 */
record InputSlot(InputKind kind, String name, @Nullable Expression stageAs, Arity arity, SourcePosition position) {}
