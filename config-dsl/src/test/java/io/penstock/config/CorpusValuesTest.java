package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.penstock.config.check.InvalidConfigurationException;
import io.penstock.config.eval.Scope;
import io.penstock.domain.resource.MemorySize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compares every value of a collection of real configurations, which may lie beside the project, with the expected one. */
final class CorpusValuesTest {
    private static final Path CORPUS =
            Path.of("../../shared/corpus").toAbsolutePath().normalize();

    /** Where the reference differs from what its own documentation says, with the reason. */
    private static final Map<String, String> KNOWN_DIFFERENCES = Map.of(
            "nf-core-configs/conf/azurebatchdev.config azure.process.executor",
            "a scope within another one inherits there from the outermost scope of the same name");

    private final List<String> differences = new ArrayList<>();
    private int values;

    @Test
    void givesEveryExpectedValue() throws IOException {
        assumeTrue(Files.exists(CORPUS.resolve("expected.tsv")), "no corpus at " + CORPUS);
        Map<String, Map<String, Map<String, String>>> expected = new TreeMap<>();
        for (String line : Files.readAllLines(CORPUS.resolve("expected.tsv"))) {
            List<String> fields = List.of(line.split("\t", 3));
            String value = fields.get(2).replace("@CORPUS@", CORPUS.toString()).replace("@HOME@", "/home/eve");
            int space = value.indexOf(' ', value.indexOf(' ') < 0 ? 0 : keyEnd(value));
            expected.computeIfAbsent(fields.get(0), file -> new TreeMap<>())
                    .computeIfAbsent(fields.get(1), attempt -> new TreeMap<>())
                    .put(value.substring(0, space), value.substring(space + 1));
        }

        expected.forEach(this::compareFile);

        assertThat(differences)
                .as("%s of %s values of %s files differ", differences.size(), values, expected.size())
                .isEmpty();
    }

    private static int keyEnd(String value) {
        int plain = value.indexOf(" = ");
        int dynamic = value.indexOf(" ~ ");
        return plain < 0 || (dynamic >= 0 && dynamic < plain) ? dynamic : plain;
    }

    private void compareFile(String file, Map<String, Map<String, String>> attempts) {
        try {
            Configuration configuration = load(CORPUS.resolve(file));
            attempts.forEach(
                    (attempt, lines) -> compare(file, attempt, lines, FlatValues.of(configuration, task(attempt))));
        } catch (InvalidConfigurationException e) {
            values += attempts.values().stream().mapToInt(Map::size).sum();
            differences.add(file + ": " + e.getMessage());
        }
    }

    private void compare(String file, String attempt, Map<String, String> expected, Map<String, String> actual) {
        expected.forEach((key, value) -> {
            values++;
            String found = actual.getOrDefault(key, "absent");
            if (KNOWN_DIFFERENCES.containsKey(file + " " + key)) {
                return;
            }
            if (!(key.equals("plugins") ? sorted(value) : value).equals(found)) {
                differences.add(
                        file + " (attempt " + attempt + ") " + key + ": expected " + value + ", found " + found);
            }
        });
    }

    private static String sorted(String list) {
        List<String> names =
                new ArrayList<>(List.of(list.substring(3, list.length() - 1).split(", ")));
        names.sort(null);
        return "= [" + String.join(", ", names) + "]";
    }

    private static Configuration load(Path file) {
        return ConfigLoader.builder()
                .file(file)
                .environment(Map.of("NXF_OFFLINE", "true", "HOME", "/home/eve", "PWD", CORPUS.toString()))
                .secrets(name -> Optional.of("sec").filter(value -> name.equals("SENTIEON_AUTH_DATA")))
                .variable("launchDir", "/launch")
                .variable("workDir", "/work")
                .variable("projectDir", String.valueOf(file.getParent()))
                .variable("baseDir", String.valueOf(file.getParent()))
                .build()
                .load();
    }

    private static Scope task(String attempt) {
        Map<String, Object> task = new HashMap<>();
        boolean first = attempt.equals("1");
        task.put("attempt", first ? 1 : 2);
        task.put("exitStatus", first ? 0 : 137);
        task.put("cpus", 4);
        task.put("memory", MemorySize.ofGibibytes(16));
        task.put("time", Duration.ofHours(8));
        task.put("process", "NFCORE_RNASEQ:RNASEQ:FASTQ_ALIGN:SAMTOOLS_SORT");
        task.put("name", "NFCORE_RNASEQ:RNASEQ:FASTQ_ALIGN:SAMTOOLS_SORT (s1)");
        task.put("label", List.of("process_medium"));
        task.put("hash", "ab/cdef");
        task.put("ext", Map.of("publish_prefix", "s1/", "prefix", "pp"));
        Map<String, Object> meta = Map.of("id", "s1", "single_end", true, "strandedness", "reverse");
        return Scope.of(Map.of("task", task, "meta", meta, "workflow", Map.of("containerEngine", "docker")));
    }
}
