package io.penstock.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the graph of a workflow: a row for the processes that come first, one for those that take their outputs, and so on. */
final class GraphDrawing {
    private static final int LETTER = 8;
    private static final int HEIGHT = 30;
    private static final int GAP = 24;
    private static final int ROW = 80;

    private final Map<String, Set<String>> predecessors;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private int width;

    /** Where a process stands: its left upper corner, and how wide it is. */
    private record Box(int x, int y, int width) {
        int middle() {
            return x + width / 2;
        }
    }

    GraphDrawing(Map<String, Set<String>> predecessors) {
        this.predecessors = predecessors;
    }

    /** Returns an element that stands alone. */
    String svg() {
        List<List<String>> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            place(rows.get(i), GAP + i * ROW);
        }
        StringBuilder text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                        .formatted(width, 2 * GAP + rows.size() * ROW)
                + " font-family=\"monospace\" font-size=\"13\">\n");
        predecessors.forEach((name, before) -> before.forEach(earlier -> text.append(line(earlier, name))));
        boxes.forEach((name, box) -> text.append(box(name, box)));
        return text.append("</svg>\n").toString();
    }

    /** Returns the processes by how many stand before each at most; those of a circle stay in one row. */
    private List<List<String>> rows() {
        Map<String, Integer> depths = new LinkedHashMap<>();
        predecessors.keySet().forEach(name -> depths.put(name, 0));
        for (int pass = 0; pass < predecessors.size(); pass++) {
            int most = pass;
            predecessors.forEach((name, before) -> before.stream()
                    .filter(earlier -> !earlier.equals(name) && depths.getOrDefault(earlier, -1) == most)
                    .forEach(earlier -> depths.put(name, most + 1)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int depth = 0; depth <= predecessors.size(); depth++) {
            int row = depth;
            List<String> names = depths.keySet().stream()
                    .filter(name -> depths.getOrDefault(name, 0) == row)
                    .toList();
            if (!names.isEmpty()) {
                rows.add(names);
            }
        }
        return rows;
    }

    private void place(List<String> names, int y) {
        int x = GAP;
        for (String name : names) {
            Box box = new Box(x, y, LETTER * (name.length() + 2));
            boxes.put(name, box);
            x += box.width() + GAP;
        }
        width = Math.max(width, x);
    }

    private String line(String from, String to) {
        Box start = boxes.get(from);
        Box end = boxes.get(to);
        return start == null || end == null
                ? ""
                : "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#888\"/>\n"
                        .formatted(
                                start.middle(),
                                start.y() + HEIGHT,
                                start.middle(),
                                start.y() + ROW,
                                end.middle(),
                                end.y() + HEIGHT - ROW,
                                end.middle(),
                                end.y());
    }

    private static String box(String name, Box box) {
        return ("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#eef4fb\" stroke=\"#47749e\"/>"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n")
                .formatted(
                        box.x(),
                        box.y(),
                        box.width(),
                        HEIGHT,
                        box.middle(),
                        box.y() + HEIGHT * 2 / 3,
                        HtmlText.escaped(name));
    }
}
