package io.penstock.config.syntax;

/**
 * A stretch of a source, kept so that a closure can be shown as it was written.
 *
 * @param source the file
 * @param start offset of the first character
 * @param end offset after the last character
 */
public record SourceSpan(SourceText source, int start, int end) {
    /** Returns the text as written. */
    public String text() {
        return source.text().substring(start, end);
    }
}
