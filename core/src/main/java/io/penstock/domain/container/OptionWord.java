package io.penstock.domain.container;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.List;

/**
 * A word of a line of options.
 *
 * @param written the word as it was written, quotes and all, for a line of bash
 * @param text what it means where no shell reads it: without its quotes
 * @param isForShell whether a shell would put something else in its place, as for {@code $(id -u)}
 */
public record OptionWord(String written, String text, boolean isForShell) {

    /**
     * Splits a line as bash does: blanks separate, quotes, backslashes and commands keep together.
     *
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if a quote is not closed
     */
    public static List<OptionWord> split(String line) {
        return new OptionWordSplitter(line).split();
    }
}
