package io.penstock.cli.render;

import io.penstock.domain.run.ProcessRoute;
import io.penstock.pipeline.LogMessage;
import io.penstock.spi.RunListener;
import java.util.List;

/** Shows a run while it happens. Thread-safe. */
public interface RunDisplay extends RunListener, AutoCloseable {

    /** Shows where the processes go. */
    void routes(List<ProcessRoute> routes);

    /** Shows a line of ours, such as what is about to happen. */
    void say(String line);

    /** Shows what a script prints. */
    void output(String text);

    /** Shows what a script prints to the error output. */
    void error(String text);

    /** Shows what a script tells of itself by {@code log.info} and the like. */
    default void log(LogMessage message) {
        output(message.text());
    }

    /** Shows what deserves a look and does not end the run. */
    void warn(String message);

    /** Stops redrawing and returns how the run ended in a line, from what the display has heard. */
    String summary(String verdict);

    /** Stops redrawing; what was shown stays. */
    @Override
    void close();
}
