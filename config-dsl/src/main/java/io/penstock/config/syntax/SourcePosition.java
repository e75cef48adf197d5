package io.penstock.config.syntax;

/**
 * Tells where in a file something is written; lines and columns count from 1.
 *
 * @param file the name of the file as messages show it
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
public record SourcePosition(String file, int line, int column) {
    /** Returns {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
