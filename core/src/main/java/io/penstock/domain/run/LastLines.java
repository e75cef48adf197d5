package io.penstock.domain.run;

import java.util.stream.Stream;

/**
 * The last lines of what a failed attempt printed; each empty where there was nothing, or nothing could be read.
 *
 * @param output its script's standard output
 * @param errors its script's standard error
 * @param launcher what its launcher, or its back end, had to say
 */
public record LastLines(String output, String errors, String launcher) {
    /** Stands for an attempt that printed nothing. */
    public static final LastLines NONE = new LastLines("", "", "");

    /** Returns those that most likely say what went wrong: the errors, else the output, else the launcher's; empty for none. */
    public String telling() {
        return Stream.of(errors, output, launcher)
                .filter(lines -> !lines.isBlank())
                .findFirst()
                .orElse("");
    }
}
