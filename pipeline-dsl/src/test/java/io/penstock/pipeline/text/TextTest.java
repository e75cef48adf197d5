package io.penstock.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
    private static BufferedReader text(String text) {
        return new BufferedReader(new StringReader(text));
    }

    private static List<String> all(Iterator<?> elements) {
        List<String> all = new ArrayList<>();
        elements.forEachRemaining(element -> all.add(String.valueOf(element)));
        return all;
    }

    @Test
    void rowsAreListsWithoutAHeader() {
        assertThat(all(CsvRows.of(text("a,b\n\n\"c,d\",e"), CsvFormat.COMMAS, 0, List.of())))
                .containsExactly("[a, b]", "[c,d, e]");
    }

    @Test
    void rowsAreMapsWithAHeader() {
        assertThat(all(CsvRows.withHeader(text("# note\nx,y\n1,2\n3"), CsvFormat.COMMAS, 1)))
                .containsExactly("{x=1, y=2}", "{x=3, y=null}");
    }

    @Test
    void columnsMayBeNamed() {
        CsvFormat tabs = new CsvFormat("\t", '"', true);

        assertThat(all(CsvRows.of(text("1\t 2 "), tabs, 0, List.of("p", "q")))).containsExactly("{p=1, q=2}");
    }

    @Test
    void aHeaderWithoutANameIsRefused() {
        assertThatThrownBy(() -> CsvRows.withHeader(text("x,,y\n"), CsvFormat.COMMAS, 0))
                .hasMessageContaining("a column of the header has no name");
    }

    @Test
    void chunksKeepLineEndsAndMayRepeatTheHeader() {
        assertThat(all(new TextChunks(text("h\n1\n2\n3"), 2, 1))).containsExactly("h\n1\n2\n", "h\n3\n");
    }

    @Test
    void batchesAndLimits() {
        assertThat(all(new Batches(List.of(1, 2, 3).iterator(), 2))).containsExactly("[1, 2]", "[3]");
        assertThat(all(new Limited(List.of(1, 2, 3).iterator(), 2))).containsExactly("1", "2");
    }

    @Test
    void whatIsQuotedComesBackAsItWas() {
        long seed = 20261122L;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<String> values = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                StringBuilder value = new StringBuilder();
                random.ints(random.nextInt(6), 0, 8).forEach(c -> value.append(",\" ax;'\\".charAt(c)));
                values.add(value.toString());
                line.append(i == 0 ? "" : ",")
                        .append('"')
                        .append(value.toString().replace("\"", "\"\""))
                        .append('"');
            }
            assertThat(CsvFormat.COMMAS.parse(line.toString()))
                    .as("seed %d, line %s", seed, line)
                    .isEqualTo(values);
        }
    }
}
