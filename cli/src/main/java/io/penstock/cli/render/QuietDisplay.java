package io.penstock.cli.render;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.pipeline.LogMessage;
import java.util.List;

/** Shows nothing of a run but what its script prints; errors are written elsewhere. */
final class QuietDisplay implements RunDisplay {
    private final Console console;

    QuietDisplay(Console console) {
        this.console = console;
    }

    @Override
    public void routes(List<ProcessRoute> routes) {}

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.TaskOutput output) {
            output(output.text());
        }
    }

    @Override
    public void say(String line) {}

    @Override
    public synchronized void output(String text) {
        console.out().println(text);
        console.out().flush();
    }

    @Override
    public void log(LogMessage message) {
        if (message.level() == LogMessage.Level.ERROR) {
            output(message.text());
        }
    }

    @Override
    public synchronized void error(String text) {
        console.err().println(text);
        console.err().flush();
    }

    @Override
    public void warn(String message) {}

    @Override
    public String summary(String verdict) {
        return verdict;
    }

    @Override
    public void close() {
        console.out().flush();
    }
}
