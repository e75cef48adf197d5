package io.penstock.cli.render;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.run.ProcessRoute;
import java.util.List;

/** Shows a run as lines, one below the other: for files, pipes and logs. */
final class PlainDisplay implements RunDisplay {
    private final Console console;
    private final EventLines lines;
    private final RunTally tally = new RunTally();

    PlainDisplay(Console console) {
        this.console = console;
        this.lines = new EventLines(console.style());
    }

    @Override
    public synchronized void routes(List<ProcessRoute> routes) {
        tally.plan(routes);
        RouteTable.lines(routes, console.style()).forEach(console.out()::println);
        console.out().flush();
    }

    @Override
    public synchronized void on(RunEvent event) {
        tally.on(event);
        if (event instanceof RunEvent.Warning warning) {
            warn(warning.message());
        } else if (event instanceof RunEvent.TaskOutput output) {
            output(output.text());
        } else {
            lines.line(event).ifPresent(this::say);
        }
    }

    @Override
    public synchronized void say(String line) {
        console.out().println(line);
        console.out().flush();
    }

    @Override
    public void output(String text) {
        say(text);
    }

    @Override
    public synchronized void warn(String message) {
        console.warn(message);
        console.err().flush();
    }

    @Override
    public synchronized void error(String text) {
        console.err().println(text);
        console.err().flush();
    }

    @Override
    public synchronized String summary(String verdict) {
        return RunSummary.of(verdict, tally);
    }

    @Override
    public void close() {
        console.out().flush();
    }
}
