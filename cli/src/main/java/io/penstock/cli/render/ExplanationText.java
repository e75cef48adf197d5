package io.penstock.cli.render;

import io.penstock.api.run.BeatenDirective;
import io.penstock.api.run.DirectiveExplanation;
import io.penstock.cli.settings.Origins;
import io.penstock.cli.settings.ValueText;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.selector.DirectiveCandidate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows how a directive came to its value. */
public final class ExplanationText {
    private static final String MORE = "…";

    private final Origins origins;
    private final Style style;
    private final int width;

    /**
     * Creates a text.
     *
     * @param width the length of lines at which values are cut off
     */
    public ExplanationText(Origins origins, Style style, int width) {
        this.origins = origins;
        this.style = style;
        this.width = width;
    }

    /** Returns the value, where it is written, what it beat, and what it becomes; a line each. */
    public String of(DirectiveExplanation directive) {
        StringBuilder text = new StringBuilder(style.strong(directive.name())).append("  ");
        int room = width - directive.name().length() - 2;
        text.append(directive.problem().isPresent() ? style.bad("cannot be evaluated") : cut(value(directive), room));
        text.append('\n');
        directive
                .problem()
                .ifPresent(why -> text.append(origins.shorten(why).strip().indent(2)));
        DirectiveCandidate winner = directive.winner();
        String written = written(winner.value().value());
        line(text, "  " + place(winner), written.startsWith("{") ? "  " + written : "");
        for (BeatenDirective beaten : directive.beaten()) {
            DirectiveCandidate candidate = beaten.candidate();
            String start =
                    verb(beaten) + place(candidate) + ", " + beaten.reason().description();
            line(text, "    " + start, "  " + written(candidate.value().value()));
        }
        becomes(directive).ifPresent(words -> text.append("  → ").append(words).append('\n'));
        return text.toString();
    }

    /** Returns what keeps the tasks from running, in lines of the usual length. */
    public String ofProblem(String problem) {
        StringBuilder text = new StringBuilder();
        int column = 1;
        for (String word : origins.shorten(problem).split("\\s+", -1)) {
            if (column + 1 + word.length() > width) {
                text.append("\n ");
                column = 1;
            }
            text.append(' ').append(word);
            column += 1 + word.length();
        }
        return style.bad("!") + text + "\n";
    }

    private static String verb(BeatenDirective beaten) {
        return beaten.reason() == BeatenDirective.Reason.MERGED ? "over " : "beats ";
    }

    private void line(StringBuilder text, String start, String rest) {
        text.append(start)
                .append(style.faint(cut(rest, width - start.length())))
                .append('\n');
    }

    private static String value(DirectiveExplanation directive) {
        return directive
                .value()
                .map(ValueText::of)
                .map(ExplanationText::oneLine)
                .orElse("not set");
    }

    private Optional<String> becomes(DirectiveExplanation directive) {
        return directive.withoutEffect()
                ? Optional.of(style.warning("no effect on this executor"))
                : directive.translation();
    }

    /** Returns {@code file:line (selector)}. */
    private String place(DirectiveCandidate candidate) {
        String source = switch (candidate.level()) {
            case BUILT_IN, DEFAULTS, PROCESS -> candidate.level().description();
            case LABEL, SIMPLE_NAME -> candidate.source();
            case ALIAS -> candidate.source() + ", by alias";
            case QUALIFIED_NAME -> candidate.source() + ", fully qualified";
        };
        SourcePosition origin = candidate.value().origin();
        return origins.of(origin) + " (" + source + origins.layer(origin) + ")";
    }

    private static String written(@Nullable Object value) {
        String text = oneLine(ValueText.of(value));
        return value instanceof DynamicValue && !text.startsWith("{") ? "an expression" : text;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String cut(String text, int room) {
        return text.length() <= room || room < MORE.length() ? text : text.substring(0, room - MORE.length()) + MORE;
    }
}
