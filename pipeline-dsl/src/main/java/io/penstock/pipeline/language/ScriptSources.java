package io.penstock.pipeline.language;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.syntax.SourceText;
import io.penstock.config.syntax.SyntaxException;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.pipeline.channel.ExplainedException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The texts of a pipeline's files, to show the line that an error is about. Thread-safe. */
public final class ScriptSources {
    private final Map<String, SourceText> texts = new ConcurrentHashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final Consumer<String> warnings;

    /** Creates a collection without texts that hands warnings to a consumer. */
    public ScriptSources(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** Keeps a text. */
    public void add(SourceText text) {
        texts.put(text.name(), text);
    }

    /** Warns of something at a place; of the same once. */
    public void warn(SourcePosition position, String message) {
        warn(position, message, "");
    }

    /** Warns of something at a place, with an example; of the same once, whatever the example. */
    public void warn(SourcePosition position, String message, String example) {
        String text = position + ": " + message;
        if (warned.add(text)) {
            warnings.accept(text + example);
        }
    }

    /** Returns an error of scripts at a place: position, message, the line and a caret. */
    public ExplainedException error(SourcePosition position, String message) {
        return ExplainedException.of(ErrorCode.SCRIPT, position + ": " + message + excerpt(position));
    }

    /**
     * Returns a failure with the line it is about and with what was going on; one that was explained already stays as it is.
     *
     * @param place where it was, if the failure itself does not know
     * @param activity what was going on, such as {@code in operator 'map'}; may be empty
     */
    public ExplainedException explain(PenstockException failure, SourcePosition place, String activity) {
        if (failure instanceof ExplainedException explained) {
            return explained;
        }
        SourcePosition position = place;
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof SyntaxException) {
            return ExplainedException.of(failure.code(), reason, failure);
        }
        boolean shown = true;
        if (failure instanceof EvaluationException evaluation) {
            position = evaluation.position().orElse(place);
            reason = evaluation.reason();
            shown = !evaluation.isRaised()
                    && !(evaluation.isThrown()
                            && line(position).replace('\t', ' ').contains(reason));
        }
        String message = position + ": " + reason + (activity.isEmpty() ? "" : "\n  " + activity)
                + (shown ? excerpt(position) : "");
        return ExplainedException.of(code(failure), message, failure);
    }

    /** Returns the lines between two places of a text, both included. */
    public String lines(SourcePosition first, SourcePosition last) {
        SourceText text = texts.get(first.file());
        StringBuilder lines = new StringBuilder();
        for (int line = first.line(); text != null && line <= last.line(); line++) {
            lines.append(text.line(line)).append('\n');
        }
        return lines.toString();
    }

    private static ErrorCode code(PenstockException failure) {
        return failure.code() == ErrorCode.ARGUMENT || failure.code() == ErrorCode.CONFIGURATION
                ? ErrorCode.SCRIPT
                : failure.code();
    }

    /** Returns the line of a place, or nothing where there is no text of it. */
    private String line(SourcePosition position) {
        SourceText text = texts.get(position.file());
        return text == null || position.line() == 0 ? "" : text.line(position.line());
    }

    private String excerpt(SourcePosition position) {
        SourceText text = texts.get(position.file());
        return text == null || line(position).isEmpty() ? "" : text.excerpt(position);
    }
}
