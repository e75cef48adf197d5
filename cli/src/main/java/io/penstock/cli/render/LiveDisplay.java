package io.penstock.cli.render;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.run.ProcessRoute;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows a run on a terminal: a line per process at the bottom, redrawn in place a few times a second, and above it
 * whatever deserves to stay.
 */
final class LiveDisplay implements RunDisplay {
    private static final Duration REDRAW = Duration.ofMillis(150);

    private final Console console;
    private final Board board;
    private final RunTally tally = new RunTally();
    private final ScheduledExecutorService ticker;
    private final Future<?> redrawing;
    private int drawnLines;
    private boolean dirty;
    private boolean closed;

    /** Starts redrawing on the ticker, which is shut down with this display. */
    LiveDisplay(Console console, TerminalSize size, ScheduledExecutorService ticker) {
        this.console = console;
        this.board = new Board(size, console.style());
        this.ticker = ticker;
        this.redrawing = ticker.scheduleWithFixedDelay(
                this::redraw, REDRAW.toMillis(), REDRAW.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void routes(List<ProcessRoute> routes) {
        RouteTable.lines(routes, console.style()).forEach(this::say);
        say("");
        tally.plan(routes);
        dirty = true;
    }

    @Override
    public synchronized void on(RunEvent event) {
        tally.on(event);
        dirty = true;
        worthKeeping(event).ifPresent(this::say);
    }

    private Optional<String> worthKeeping(RunEvent event) {
        if (event instanceof RunEvent.Warning warning) {
            return Optional.of(console.style().warning("warning: ") + warning.message());
        }
        if (event instanceof RunEvent.AttemptWaiting waiting) {
            return Optional.of(console.style().warning(waiting.task().name() + " waits: ") + waiting.reason());
        }
        if (event instanceof RunEvent.TaskOutput output) {
            return Optional.of(output.text());
        }
        return Optional.empty();
    }

    @Override
    public synchronized void say(String line) {
        erase();
        console.out().println(line);
        draw();
    }

    @Override
    public void output(String text) {
        say(text);
    }

    @Override
    public void error(String text) {
        say(text);
    }

    @Override
    public void warn(String message) {
        say(console.style().warning("warning: ") + message);
    }

    private synchronized void redraw() {
        if (dirty && !closed) {
            erase();
            draw();
            dirty = false;
        }
    }

    private void erase() {
        if (drawnLines > 0) {
            console.out().print("\r\u001b[" + drawnLines + "A\u001b[J");
            drawnLines = 0;
        }
    }

    private void draw() {
        if (!closed) {
            List<String> lines = board.lines(tally);
            // No wrapping while drawing: in a window that was made narrower each line still takes one line.
            console.out().print("\u001b[?7l");
            lines.forEach(console.out()::println);
            console.out().print("\u001b[?7h");
            drawnLines = lines.size();
        }
        console.out().flush();
    }

    @Override
    public synchronized String summary(String verdict) {
        close();
        return RunSummary.of(verdict, tally);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            redrawing.cancel(false);
            ticker.shutdown();
            erase();
            draw();
            closed = true;
            drawnLines = 0;
        }
    }
}
