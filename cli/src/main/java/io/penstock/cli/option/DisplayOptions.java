package io.penstock.cli.option;

import io.penstock.cli.report.ReportKind;
import io.penstock.pipeline.OutputFormat;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is shown and recorded. */
public final class DisplayOptions {
    @Option(
            names = {"-q", "-quiet"},
            description =
                    "Print nothing but errors, what the script itself prints, and what its workflow has published.")
    private boolean quiet;

    @Option(
            names = "-with-trace",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "trace.tsv",
            description = "Write a line of tab-separated values per attempt of a task; trace.tsv if no file is named.")
    private @Nullable Path trace;

    @Option(
            names = "-with-report",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "report.html",
            description = "Write a page with what became of each process and task; report.html if no file is named.")
    private @Nullable Path report;

    @Option(
            names = "-with-timeline",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "timeline.html",
            description = "Write a page with when each task waited and ran; timeline.html if no file is named.")
    private @Nullable Path timeline;

    @Option(
            names = "-with-dag",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "dag.mmd",
            description =
                    "Write the graph of the workflow: .mmd for Mermaid, .dot or .gv for Graphviz, .svg or .html; dag.mmd if"
                            + " no file is named.")
    private @Nullable Path graph;

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
            description = "How to tell at the end what the workflow has published; text by default, with -q too.")
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

    /** Returns the files for pages about the run, as typed. */
    public Map<ReportKind, Path> reports() {
        Map<ReportKind, Path> reports = new EnumMap<>(ReportKind.class);
        if (report != null) {
            reports.put(ReportKind.REPORT, report);
        }
        if (timeline != null) {
            reports.put(ReportKind.TIMELINE, timeline);
        }
        return reports;
    }

    /** Returns the file for the graph of the workflow, as typed. */
    public Optional<Path> graph() {
        return Optional.ofNullable(graph);
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
