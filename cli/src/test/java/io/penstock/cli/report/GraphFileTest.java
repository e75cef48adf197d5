package io.penstock.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class GraphFileTest {
    @Test
    void drawsWhatComesLaterBelow() {
        Map<String, Set<String>> predecessors = new LinkedHashMap<>();
        predecessors.put("LAST", Set.of("FIRST", "MIDDLE"));
        predecessors.put("FIRST", Set.of());
        predecessors.put("MIDDLE", Set.of("FIRST"));

        String drawing = GraphFile.SVG.text(predecessors);

        assertThat(drawing).startsWith("<svg xmlns").endsWith("</svg>\n");
        assertThat(row(drawing, "FIRST")).isLessThan(row(drawing, "MIDDLE"));
        assertThat(row(drawing, "MIDDLE")).isLessThan(row(drawing, "LAST"));
        assertThat(drawing.split("<path ", -1)).hasSize(4);
    }

    @Test
    void drawsCirclesAndNamesWithSigns() {
        Map<String, Set<String>> predecessors = new LinkedHashMap<>();
        predecessors.put("A<B", Set.of("C"));
        predecessors.put("C", Set.of("A<B", "C"));

        assertThat(GraphFile.HTML.text(predecessors))
                .startsWith("<!DOCTYPE html>")
                .contains("A&lt;B</text>");
    }

    private static int row(String drawing, String name) {
        return Pattern.compile("y=\"(\\d+)\" text-anchor=\"middle\">" + name + "<")
                .matcher(drawing)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
