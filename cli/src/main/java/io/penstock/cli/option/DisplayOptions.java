package io.penstock.cli.option;

import io.penstock.pipeline.OutputFormat;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is shown and recorded. */
public final class DisplayOptions {
    @Option(
            names = {"-q", "-quiet"},
            description = "Print nothing but errors and what the script itself prints.")
    private boolean quiet;

    @Option(
            names = "-with-trace",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "trace.tsv",
            description = "Write a line of tab-separated values per attempt of a task; trace.tsv if no file is named.")
    private @Nullable Path trace;

    @Option(
            names = "-log",
            paramLabel = "FILE",
            description =
                    "Write what happens into this file; .penstock.log by default. Earlier ones are kept as FILE.1 to"
                            + " FILE.9.")
    private @Nullable Path log;

    @Option(
            names = "-ansi-log",
            paramLabel = "true|false",
            arity = "1",
            description = "false: show lines, not a picture that changes, on a terminal too.")
    private boolean live = true;

    @Option(
            names = "-output-format",
            paramLabel = "text|json|none",
            description = "How to tell at the end what the workflow has published; text by default.")
    private OutputFormat outputFormat = OutputFormat.TEXT;

    /** Returns how outputs are told. */
    public OutputFormat outputFormat() {
        return outputFormat;
    }

    /** Tells whether only errors are shown. */
    public boolean quiet() {
        return quiet;
    }

    /** Returns the file for the trace. */
    public Optional<Path> trace() {
        return Optional.ofNullable(trace);
    }

    /** Returns the file for the log, as typed. */
    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    /** Tells whether a picture that changes may be shown. */
    public boolean live() {
        return live;
    }
}
