package io.penstock.config;

import io.penstock.config.eval.Dialect;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.Scope;
import io.penstock.config.eval.Truth;
import io.penstock.config.syntax.ScriptParser;
import io.penstock.config.syntax.SourceText;
import io.penstock.config.syntax.Statement;
import java.util.List;
import java.util.Map;

/** A condition in the language of configurations, such as {@code status == 'FAILED' && realtime > 5.min}. Not thread-safe. */
public final class FilterExpression {
    private final List<Statement> statements;
    private final Interpreter interpreter;

    private FilterExpression(List<Statement> statements, Interpreter interpreter) {
        this.statements = statements;
        this.interpreter = interpreter;
    }

    /**
     * Reads a condition.
     *
     * @param name where it stands, for messages
     * @throws io.penstock.api.PenstockException with {@code CONFIGURATION} if it does not follow the grammar
     */
    public static FilterExpression parse(String name, String text) {
        return new FilterExpression(
                ScriptParser.parse(SourceText.configuration(name, text)),
                new Interpreter(Dialect.builder().build()));
    }

    /**
     * Tells whether it holds for values by name.
     *
     * @throws io.penstock.api.PenstockException with {@code CONFIGURATION} if it has no value, such as for a name that is not there
     */
    public boolean test(Map<String, ?> values) {
        Frame frame = interpreter.frame(Scope.of(values));
        return Truth.of(interpreter.run(statements, frame));
    }
}
