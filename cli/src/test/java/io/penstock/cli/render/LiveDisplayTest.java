package io.penstock.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.domain.task.TaskResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LiveDisplayTest {
    private final StringWriter out = new StringWriter();

    @Test
    void leavesOnTheScreenWhatWasSaidAndTheLastStateOfEveryProcess() {
        PrintWriter writer = new PrintWriter(out);
        Console console = Console.of(writer, writer, Optional.of(new TerminalSize(24, 80)), Map.of("NO_COLOR", "1"));

        try (RunDisplay display = Displays.of(console, false, true)) {
            display.routes(List.of(new ProcessRoute("COUNT", "awsbatch", "queue q")));
            display.on(RenderFixtures.requested(1, "COUNT"));
            display.output("hello");
            display.on(new RunEvent.Warning("careful"));
            display.on(RenderFixtures.completed(1, "COUNT", TaskResult.Status.SUCCEEDED));
        }

        assertThat(screen(out.toString()))
                .containsExactly(
                        "  COUNT → awsbatch (queue q)",
                        "",
                        "hello",
                        "warning: careful",
                        "  COUNT  awsbatch  1 of 1 done");
    }

    @Test
    void aDumbTerminalGetsPlainLines() {
        PrintWriter writer = new PrintWriter(out);
        Console console = Console.of(writer, writer, Optional.of(new TerminalSize(24, 80)), Map.of("TERM", "dumb"));

        try (RunDisplay display = Displays.of(console, false, true)) {
            display.say("hello");
        }

        assertThat(out.toString()).isEqualToIgnoringNewLines("hello");
    }

    /** Does what a terminal does with the few control sequences in use. */
    private static List<String> screen(String output) {
        List<String> lines = new ArrayList<>();
        for (String raw : output.split("\n", -1)) {
            String line = raw.replace("\u001b[?7l", "").replace("\u001b[?7h", "");
            while (line.startsWith("\r\u001b[")) {
                int up = Integer.parseInt(line.substring(3, line.indexOf('A')));
                lines.subList(lines.size() - up, lines.size()).clear();
                line = line.substring(line.indexOf("J") + 1);
            }
            lines.add(line);
        }
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
