package io.penstock.config.lint;

import io.penstock.config.check.ProblemLog;
import io.penstock.config.eval.NearestName;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.directive.DirectiveCatalog;

/** Looks for directives of processes that do not exist. */
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
                    && call.target() == null
                    && !DirectiveCatalog.isKnown(call.name())) {
                problems.error(
                        call.position(),
                        "there is no directive '" + call.name() + "'"
                                + NearestName.suggestion(call.name(), DirectiveCatalog.names()));
            }
        }
    }
}
