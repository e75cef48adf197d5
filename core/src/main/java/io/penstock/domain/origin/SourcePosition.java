package io.penstock.domain.origin;

/**
 * The place a value was written at.
 *
 * @param file the file's name as its user knows it, or a description such as {@code command line}
 * @param line the line, from 1; 0 where there is none
 * @param column the column, from 1; 0 where there is none
 */
public record SourcePosition(String file, int line, int column) {

    /** Names a source that has no lines, such as {@code default} or {@code command line}. */
    public static SourcePosition named(String description) {
        return new SourcePosition(description, 0, 0);
    }

    /** Returns {@code file:line}, or the description alone where there is no line. */
    public String fileAndLine() {
        return line == 0 ? file : file + ":" + line;
    }

    /** Returns {@code file:line:column}, as far as these are known. */
    @Override
    public String toString() {
        return column == 0 ? fileAndLine() : fileAndLine() + ":" + column;
    }
}
