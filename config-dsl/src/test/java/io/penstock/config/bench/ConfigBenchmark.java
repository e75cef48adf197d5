package io.penstock.config.bench;

import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import io.penstock.config.check.InvalidConfigurationException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures how long configurations take to load; see docs/benchmarks.md. */
public final class ConfigBenchmark {
    private static final int ROUNDS = 60;
    private static final int BEST_OF = 10;
    private static final double MILLION = 1e6;

    private final PrintStream out;

    private ConfigBenchmark(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs {@code warm DIR} or {@code large MEGABYTES}.
     *
     * @param arguments what to measure
     */
    public static void main(String[] arguments) throws IOException {
        ConfigBenchmark benchmark = new ConfigBenchmark(System.out);
        if (arguments.length == 2 && arguments[0].equals("warm")) {
            benchmark.warm(Path.of(arguments[1]));
        } else if (arguments.length == 2 && arguments[0].equals("large")) {
            benchmark.large(Integer.parseInt(arguments[1]));
        } else {
            benchmark.out.println("warm DIR | large MEGABYTES");
        }
    }

    private void warm(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(file -> file.toString().endsWith(".config"))
                    .sorted()
                    .toList();
        }
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            files.forEach(ConfigBenchmark::attempt);
            rounds.add((System.nanoTime() - start) / MILLION / files.size());
        }
        rounds.subList(0, ROUNDS - BEST_OF).clear();
        rounds.sort(null);
        out.printf(
                "%d files, last %d of %d rounds: %.3f ms a file (median), %.3f (best)%n",
                files.size(), BEST_OF, ROUNDS, rounds.get(BEST_OF / 2), rounds.get(0));
    }

    /** Some real files start programs, which is refused; that takes its time, too. */
    private static void attempt(Path file) {
        try {
            load(file);
        } catch (InvalidConfigurationException e) {
            if (!String.valueOf(e.getMessage()).contains("is refused")) {
                throw e;
            }
        }
    }

    private static Configuration load(Path file) {
        return ConfigLoader.builder()
                .file(file)
                .environment(Map.of("NXF_OFFLINE", "true", "HOME", "/home/eve"))
                .secrets(name -> Optional.of("sec").filter(value -> name.equals("SENTIEON_AUTH_DATA")))
                .variable("launchDir", "/launch")
                .variable("workDir", "/work")
                .variable("projectDir", String.valueOf(file.getParent()))
                .variable("baseDir", String.valueOf(file.getParent()))
                .build()
                .load();
    }

    private void large(int megabytes) throws IOException {
        Path file = Files.createTempFile("large", ".config");
        try {
            int lines = write(file, megabytes * 1_000_000L);
            long start = System.nanoTime();
            Configuration configuration = load(file);
            double seconds = (System.nanoTime() - start) / MILLION / 1000;
            out.printf(
                    "%d MB, %d assignments, heap of %d MB: %.1f s, %d parameters%n",
                    megabytes,
                    lines,
                    Runtime.getRuntime().maxMemory() >> 20,
                    seconds,
                    configuration.parameters().size());
        } finally {
            Files.delete(file);
        }
    }

    private static int write(Path file, long size) throws IOException {
        int lines = 0;
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (long written = 0; written < size; lines++) {
                String line = "params.option_" + lines + " = 'value number " + lines + " of a long list'\n";
                writer.write(line);
                written += line.length();
            }
        }
        return lines;
    }
}
