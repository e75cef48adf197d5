package io.penstock.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** A text that knows whether it was closed. */
    private static final class ClosingText extends StringReader {
        private boolean closed;

        ClosingText(String text) {
            super(text);
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    @Test
    void aTextIsClosedAtTheLimit() {
        ClosingText text = new ClosingText("1\n2\n3\n");

        assertThat(chunks(Chunks.ofCount(new Limited<>(new Lines(new BufferedReader(text)), 2), 1)))
                .containsExactly("1\n", "2\n");
        assertThat(text.closed).isTrue();
    }

    @Test
    void aTextIsClosedWhenItIsBroken() {
        ClosingText text = new ClosingText("@r\nA\n");

        assertThatThrownBy(() -> all(new FastqEntries(new BufferedReader(text))))
                .hasMessageContaining("broken");
        assertThat(text.closed).isTrue();
    }

    @Test
    void yamlKeepsTextThatLooksLikeANumber() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("version", "1.10");
        values.put("count", 2);
        values.put("yes", "true");
        values.put("time", Duration.ofMinutes(90));

        String yaml = Yaml.write(values);

        assertThat(Yaml.parse(yaml)).isEqualTo(Map.of("version", "1.10", "count", 2, "yes", "true", "time", "1h 30m"));
        assertThat(Json.parse(Json.write(values))).isEqualTo(Yaml.parse(yaml));
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

    private static List<String> chunks(Chunks chunks) {
        List<String> texts = new ArrayList<>();
        chunks.forEachRemaining(chunk -> texts.add(Chunks.text(chunk)));
        return texts;
    }

    @Test
    void chunksOfLinesKeepLineEnds() {
        assertThat(chunks(Chunks.ofCount(new Lines(text("1\n2\n3")), 2))).containsExactly("1\n2\n", "3\n");
    }

    @Test
    void chunksOfSequencesAreOfSoManyOrSoLong() {
        String fasta = "; a note\n>a x y\nAC\n\nGT\n>b\nG\n>c\nTTTT\n";

        assertThat(chunks(Chunks.ofCount(new FastaEntries(text(fasta)), 2)))
                .containsExactly(">a x y\nAC\nGT\n>b\nG\n", ">c\nTTTT\n");
        assertThat(chunks(Chunks.ofSize(new FastaEntries(text(fasta)), 5)))
                .containsExactly(">a x y\nAC\nGT\n>b\nG\n", ">c\nTTTT\n");
    }

    @Test
    void sequencesHaveFields() {
        FastaEntry entry = new FastaEntry("a x y", List.of("ACG", "T"));

        assertThat(entry.toRecord(FastaEntry.FIELDS, 2).toString())
                .isEqualTo("{id=a, header=a x y, desc=x y, text=>a x y\nACG\nT\n, seqString=ACGT, sequence=AC\nGT\n}");
        assertThat(new FastaEntry("a", List.of())
                        .toRecord(List.of("desc", "sequence"), 0)
                        .toString())
                .isEqualTo("{desc=null, sequence=}");
    }

    @Test
    void readsHaveFields() {
        assertThat(all(new FastqEntries(text("@r1\nAC\n+x\nII\n\n@r2\nG\n+\n!\n"))))
                .containsExactly(
                        "FastqEntry[readHeader=r1, readString=AC, qualityHeader=x, qualityString=II]",
                        "FastqEntry[readHeader=r2, readString=G, qualityHeader=, qualityString=!]");
    }

    @Test
    void brokenReadsAreNamedByTheirNumber() {
        assertThatThrownBy(() -> all(new FastqEntries(text("@r1\nAC\n+\nII\n@r2\nAC\n"))))
                .hasMessageContaining("read 2 of the FASTQ text is broken: it has fewer than four lines");
        assertThatThrownBy(() -> all(new FastqEntries(text("@r1\nAC\nII\n+\n"))))
                .hasMessageContaining("read 1 of the FASTQ text is broken");
    }

    @Test
    void partsOfJsonAreFoundByTheirPath() {
        Object document = Json.parse("{\"a\": [{\"b\": 1.5}, 2], \"c\": null}");

        assertThat(JsonPath.find(document, "a[0].b")).hasToString("1.5");
        assertThat(JsonPath.find(document, "")).isEqualTo(document);
        assertThat(JsonPath.elements(JsonPath.find(document, "a"))).hasToString("[{b=1.5}, 2]");
        assertThat(JsonPath.elements(document)).hasToString("[{key=a, value=[{b=1.5}, 2]}, {key=c, value=null}]");
        assertThatThrownBy(() -> JsonPath.find(document, "a[0].x"))
                .hasMessageContaining("nothing at '.x' of the path 'a[0].x'");
    }

    @Test
    void whatIsNotJsonIsToldWithItsLine() {
        assertThatThrownBy(() -> Json.parse("{\n \"a\": ]")).hasMessageContaining("not JSON (line 2)");
    }

    @Test
    void jsonIsWrittenOnOneLineOrPretty() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("a", Arrays.asList(1, "x\"y", null));
        value.put("b", Map.of());

        assertThat(Json.write(value)).isEqualTo("{\"a\":[1,\"x\\\"y\",null],\"b\":{}}");
        assertThat(Json.pretty(value))
                .isEqualTo("{\n    \"a\": [\n        1,\n        \"x\\\"y\",\n        null\n    ],\n    \"b\": {}\n}");
    }

    @Test
    void batchesAndLimits() {
        assertThat(all(new Batches(List.of(1, 2, 3).iterator(), 2))).containsExactly("[1, 2]", "[3]");
        assertThat(all(new Limited<>(List.of(1, 2, 3).iterator(), 2))).containsExactly("1", "2");
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
