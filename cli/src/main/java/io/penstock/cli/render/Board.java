package io.penstock.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Writes the state of every process as lines that fit a terminal. */
final class Board {
    private static final int NARROW = 50;
    private static final int INDENT = 2;

    private final TerminalSize size;
    private final Style style;

    Board(TerminalSize size, Style style) {
        this.size = size;
        this.style = style;
    }

    /** Returns a line per process, as many as fit, and one for those that do not. */
    List<String> lines(RunTally tally) {
        List<ProcessTally> processes = List.copyOf(tally.processes());
        int room = Math.max(1, size.rows() - INDENT);
        List<ProcessTally> shown = processes.size() <= room ? processes : mostTelling(processes, room - 1);
        int nameWidth = Math.min(size.columns() / 2, longestName(shown));
        int executorWidth = shown.stream()
                .mapToInt(process -> process.executor().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        shown.forEach(process -> lines.add(line(process, nameWidth, size.columns() < NARROW ? 0 : executorWidth)));
        if (shown.size() < processes.size()) {
            lines.add(style.faint("  … and " + (processes.size() - shown.size()) + " more processes"));
        }
        if (tally.transfers() > 0) {
            String inputs = tally.transfers() == 1
                    ? "1 input where tasks can read it"
                    : tally.transfers() + " inputs where tasks can read them";
            lines.add(style.faint("  bringing " + inputs));
        }
        return lines;
    }

    /** Picks those with open tasks first, and keeps their order. */
    private static List<ProcessTally> mostTelling(List<ProcessTally> processes, int room) {
        List<ProcessTally> open =
                processes.stream().filter(process -> !process.isComplete()).toList();
        List<ProcessTally> pool =
                open.size() >= room ? open : processes.subList(processes.size() - room, processes.size());
        return pool.stream().limit(room).toList();
    }

    private static int longestName(List<ProcessTally> processes) {
        return processes.stream()
                .mapToInt(process -> process.process().length())
                .max()
                .orElse(0);
    }

    private String line(ProcessTally process, int nameWidth, int executorWidth) {
        StringBuilder line = new StringBuilder("  ").append(style.strong(fit(process.process(), nameWidth)));
        if (executorWidth > 0) {
            line.append("  ").append(style.faint(fit(process.executor(), executorWidth)));
        }
        int used = INDENT + nameWidth + (executorWidth > 0 ? INDENT + executorWidth : 0) + INDENT;
        String state = process.state();
        int room = Math.max(1, size.columns() - used - 1);
        String cut = state.length() <= room ? state : state.substring(0, room - 1) + "…";
        return line.append("  ").append(paint(process, cut)).toString();
    }

    private String paint(ProcessTally process, String state) {
        if (process.hasFailures()) {
            return style.bad(state);
        }
        return process.isComplete() ? style.good(state) : state;
    }

    /** Pads a name, or keeps its end: the end of a qualified name says more than its beginning. */
    private static String fit(String name, int width) {
        if (name.length() <= width) {
            return name + " ".repeat(width - name.length());
        }
        return width < 2 ? "…" : "…" + name.substring(name.length() - width + 1);
    }
}
