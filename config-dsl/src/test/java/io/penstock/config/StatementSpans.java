package io.penstock.config;

import io.penstock.config.syntax.ConfigParser;
import io.penstock.config.syntax.ConfigStatement;
import io.penstock.config.syntax.SourceText;
import io.penstock.config.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of the statements of a configuration, those within blocks too. */
final class StatementSpans {
    private final List<Span> spans = new ArrayList<>();

    private StatementSpans() {}

    /** The lines of one statement. */
    record Span(int first, int last) {
        boolean contains(int line) {
            return line >= first && line <= last;
        }
    }

    static StatementSpans of(String text) {
        StatementSpans spans = new StatementSpans();
        spans.add(
                ConfigParser.parse(SourceText.configuration("x", text)),
                (int) text.lines().count() + 1);
        return spans;
    }

    private void add(List<Statement> statements, int end) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            int next =
                    i + 1 < statements.size() ? statements.get(i + 1).position().line() : end;
            List<Statement> body = statement instanceof ConfigStatement.Scope scope
                    ? scope.body()
                    : statement instanceof ConfigStatement.Selector selector ? selector.body() : List.of();
            spans.add(new Span(statement.position().line(), next));
            add(body, next);
        }
    }

    /** Returns the innermost statement around a line, or the lines next to it where none is. */
    Span around(int line) {
        return spans.stream()
                .filter(span -> span.contains(line))
                .max(Comparator.comparingInt(Span::first))
                .orElse(new Span(line - 1, line + 1));
    }
}
