package io.penstock.emulator.standin;

import java.nio.file.Path;

/** Gathers what a command that touches many files says. */
final class Report {

    private final boolean silent;
    private final boolean quiet;
    private final StringBuilder output = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private int failures;
    private int skipped;

    Report(Arguments arguments) {
        quiet = arguments.has("--quiet");
        silent = quiet || arguments.has("--only-show-errors");
    }

    void done(String verb, String from, String to) {
        if (!silent) {
            output.append(verb)
                    .append(": ")
                    .append(from)
                    .append(" to ")
                    .append(to)
                    .append('\n');
        }
    }

    void deleted(S3Uri uri) {
        if (!silent) {
            output.append("delete: ").append(uri).append('\n');
        }
    }

    void failed(String verb, String from, String to, String why) {
        failures++;
        if (!quiet) {
            errors.append(verb).append(" failed: ").append(from).append(" to ").append(to);
            errors.append(' ').append(why).append('\n');
        }
    }

    void skipped(String file) {
        skipped++;
        if (!quiet) {
            errors.append("warning: Skipping file ").append(file).append(". File does not exist.\n");
        }
    }

    CommandResult result() {
        int status = skipped == 0 ? 0 : 2;
        return CommandResult.of(failures == 0 ? status : 1, output.toString(), errors.toString());
    }

    /** Shows a file as the AWS command does: relative to the working directory. */
    static String show(Path workingDirectory, Path file) {
        Path relative = workingDirectory.relativize(file.toAbsolutePath().normalize());
        return relative.startsWith("..") ? relative.toString() : "./" + relative;
    }
}
