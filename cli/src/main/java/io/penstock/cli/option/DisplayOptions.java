package io.penstock.cli.option;

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

    /** Tells whether only errors are shown. */
    public boolean quiet() {
        return quiet;
    }

    /** Returns the file for the trace. */
    public Optional<Path> trace() {
        return Optional.ofNullable(trace);
    }
}
