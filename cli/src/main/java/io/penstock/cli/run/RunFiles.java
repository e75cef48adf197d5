package io.penstock.cli.run;

import io.penstock.cli.report.GraphFile;
import io.penstock.cli.report.ReportTarget;
import io.penstock.cli.report.ReportWriter;
import io.penstock.cli.report.RunFacts;
import io.penstock.cli.trace.TraceSettings;
import io.penstock.cli.trace.TraceWriter;
import io.penstock.domain.event.RunEvent;
import io.penstock.spi.RunListener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The files about a run: trace, pages, graph. Nothing of them is there before the run begins. Thread-safe. */
final class RunFiles implements RunListener, AutoCloseable {
    private final Optional<TraceSettings> trace;
    private final List<ReportTarget> pages;
    private final Optional<Path> graph;
    private final RunFacts facts;
    private final Closing closing = new Closing();
    private volatile List<RunListener> writers = List.of();
    private volatile UnaryOperator<RunEvent> telling = UnaryOperator.identity();

    RunFiles(Optional<TraceSettings> trace, List<ReportTarget> pages, Optional<Path> graph, RunFacts facts) {
        this.trace = trace;
        this.pages = List.copyOf(pages);
        this.graph = graph;
        this.facts = facts;
    }

    /**
     * Begins with those that are written while the run goes on.
     *
     * @param told what they are told instead of an event
     */
    void begin(UnaryOperator<RunEvent> told) {
        telling = told;
        Clock clock = Clock.system(ZoneId.systemDefault());
        List<RunListener> opened = new ArrayList<>();
        trace.ifPresent(settings -> opened.add(closing.add(TraceWriter.create(settings, clock.getZone()))));
        if (!pages.isEmpty()) {
            opened.add(closing.add(new ReportWriter(pages, facts, clock)));
        }
        writers = List.copyOf(opened);
    }

    @Override
    public void on(RunEvent event) {
        if (!writers.isEmpty()) {
            RunEvent told = telling.apply(event);
            writers.forEach(writer -> writer.on(told));
        }
    }

    /** Writes the graph of the workflow, if it is wanted. */
    void draw(Map<String, Set<String>> predecessors) {
        graph.ifPresent(file -> GraphFile.of(file).write(file, predecessors));
    }

    @Override
    public void close() {
        closing.close();
    }
}
