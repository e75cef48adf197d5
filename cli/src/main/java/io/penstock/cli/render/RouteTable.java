package io.penstock.cli.render;

import io.penstock.domain.run.ProcessRoute;
import java.util.List;

/** Writes where the processes of a run go, a line for each. */
final class RouteTable {
    private static final int WIDEST_NAME = 60;

    private RouteTable() {}

    static List<String> lines(List<ProcessRoute> routes, Style style) {
        int width = Math.min(
                WIDEST_NAME,
                routes.stream()
                        .mapToInt(route -> route.process().length())
                        .max()
                        .orElse(0));
        return routes.stream().map(route -> line(route, width, style)).toList();
    }

    private static String line(ProcessRoute route, int width, Style style) {
        String padding = " ".repeat(Math.max(0, width - route.process().length()));
        String details = route.details().isEmpty() ? "" : " (" + route.details() + ")";
        return "  " + style.strong(route.process()) + padding + " → " + route.executor() + details;
    }
}
