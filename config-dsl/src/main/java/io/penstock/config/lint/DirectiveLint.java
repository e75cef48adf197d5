package io.penstock.config.lint;

import io.penstock.config.check.DirectiveCheck;
import io.penstock.config.check.ProblemLog;
import io.penstock.config.eval.NearestName;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.directive.DirectiveCatalog;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for directives of processes that do not exist, and for values that no run would take. */
final class DirectiveLint {
    private final ProblemLog problems;

    DirectiveLint(ProblemLog problems) {
        this.problems = problems;
    }

    /** Checks what stands before the first section of a process. */
    void check(ScriptStatement.NamedBlock process) {
        for (Statement statement : process.body()) {
            if (statement instanceof Statement.Label) {
                return;
            }
            if (statement instanceof PlainStatement.ExpressionStatement plain
                    && plain.expression() instanceof Expression.Call call
                    && call.target() == null) {
                check(call);
            }
        }
    }

    /** Of several values together a run may say something else than of each alone, but for where results go. */
    private static @Nullable Object constant(Expression.Call call) {
        Object value = ConstantValue.of(call.arguments());
        boolean several = value instanceof Map || value instanceof Collection;
        return several && !call.name().equals("publishDir") ? null : value;
    }

    private void check(Expression.Call call) {
        if (DirectiveCatalog.isKnown(call.name())) {
            DirectiveCheck.mistake(call.name(), constant(call))
                    .ifPresent(wrong -> problems.error(call.position(), "directive '" + call.name() + "' " + wrong));
        } else {
            problems.error(
                    call.position(),
                    "there is no directive '" + call.name() + "'"
                            + NearestName.suggestion(call.name(), DirectiveCatalog.names()));
        }
    }
}
