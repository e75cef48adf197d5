package io.penstock.pipeline.process;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.domain.origin.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One value that a task takes.
 *
 * @param name the variable, or the environment variable; empty where the script cannot call it by a name
 * @param stageAs the name or pattern that files get in the work directory; null to keep theirs
 * @param arity how many files there may be
 * @param typed its declaration with a type; null for all but {@link InputKind#TYPED}
 */
record InputSlot(
        InputKind kind,
        String name,
        @Nullable Expression stageAs,
        Arity arity,
        SourcePosition position,
        ScriptStatement.@Nullable Typed typed) {

    InputSlot(InputKind kind, String name, @Nullable Expression stageAs, Arity arity, SourcePosition position) {
        this(kind, name, stageAs, arity, position, null);
    }

    static InputSlot typed(ScriptStatement.Typed typed) {
        return new InputSlot(InputKind.TYPED, typed.name(), null, Arity.ANY, typed.position(), typed);
    }
}
