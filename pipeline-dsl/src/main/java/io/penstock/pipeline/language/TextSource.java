package io.penstock.pipeline.language;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.file.PathValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens what is split or counted: files, strings, lists of lines. */
final class TextSource {
    private TextSource() {}

    /** Opens a text as the options {@code charset} and {@code decompress} say. */
    static BufferedReader open(@Nullable Object text, OperatorCall call) {
        if (text instanceof PathValue path) {
            return path.reader(
                    charset(call.text("charset", "UTF-8")),
                    call.flag("decompress", path.name().endsWith(".gz")));
        }
        if (text instanceof Collection<?> lines) {
            return reader(lines.stream().map(TextForm::of).collect(Collectors.joining("\n")));
        }
        if (text instanceof CharSequence characters) {
            return reader(characters.toString());
        }
        throw EvaluationException.failed("'" + call.name() + "' needs a file or a string, not " + TextForm.of(text));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw EvaluationException.failed(
                    "there is no charset '" + name + "'; there are UTF-8, ISO-8859-1 and others");
        }
    }

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }

    /** Returns a whole text. */
    static String whole(@Nullable Object text, OperatorCall call) {
        try (BufferedReader reader = open(text, call)) {
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read the text to split: " + e.getMessage(), e);
        }
    }
}
