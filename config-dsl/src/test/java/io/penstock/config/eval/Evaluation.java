package io.penstock.config.eval;

import io.penstock.config.syntax.ScriptParser;
import io.penstock.config.syntax.SourceText;
import io.penstock.config.syntax.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Evaluates texts for tests. */
final class Evaluation {
    final List<String> printed = new ArrayList<>();
    private final Dialect.Builder dialect = Dialect.builder()
            .environment(Map.of("USER", "eve"))
            .stepLimit(1_000_000)
            .clock(Clock.fixed(Instant.parse("2026-11-22T10:20:30Z"), ZoneOffset.UTC))
            .random(new Random(7))
            .printer(printed::add);

    static @Nullable Object of(String text) {
        return new Evaluation().run(text, Map.of());
    }

    static String textOf(String text) {
        return TextForm.of(of(text));
    }

    @Nullable
    Object run(String text, Map<String, Object> globals) {
        Interpreter interpreter = new Interpreter(dialect.build());
        List<Statement> statements = ScriptParser.parse(SourceText.script("test.nf", text));
        Frame frame = interpreter.frame(Scope.of(globals));
        interpreter.declareFunctions(statements, frame);
        return interpreter.run(statements, frame);
    }
}
