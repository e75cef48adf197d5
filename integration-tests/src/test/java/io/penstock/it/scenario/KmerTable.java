package io.penstock.it.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Makes the table of the hybrid example another way: in Java, in memory. */
final class KmerTable {
    private KmerTable() {}

    /** Returns the table for samples by name, each with its FASTQ files. */
    static String of(SortedMap<String, List<Path>> samples, int k, int top) {
        StringBuilder table = new StringBuilder("sample\tkmer\tcount\n");
        samples.forEach((sample, files) -> counts(files, k).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(top)
                .forEach(entry -> table.append(sample)
                        .append('\t')
                        .append(entry.getKey())
                        .append('\t')
                        .append(entry.getValue())
                        .append('\n')));
        return table.toString();
    }

    private static Map<String, Integer> counts(List<Path> files, int k) {
        Map<String, Integer> counts = new HashMap<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int read = 1; read < lines.size(); read += 4) {
                String bases = lines.get(read);
                for (int at = 0; at + k <= bases.length(); at++) {
                    counts.merge(bases.substring(at, at + k), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
