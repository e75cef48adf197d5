package io.penstock.it.conformance;

import java.nio.file.Path;
import java.util.List;

/** Takes out of printed text what differs from machine to machine and from run to run. */
final class PrintedLines {
    private PrintedLines() {}

    /** Returns the lines of a text without blanks at their ends; empty ones at the end of the text are left out. */
    static List<String> of(String text) {
        return text.stripTrailing().lines().map(String::stripTrailing).toList();
    }

    /** Returns a text in which the run's directory is {@code DIR}, work directories are {@code TASK}, hashes {@code [HASH]}. */
    static String neutral(String text, Path directory) {
        return text.replace(directory.toString(), "DIR")
                .replaceAll("[0-9a-f]{2}/[0-9a-f]{30}", "TASK")
                .replaceAll("\\[[0-9a-f]{2}/[0-9a-f]{6}]", "[HASH]");
    }
}
