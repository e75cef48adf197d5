package io.penstock.it.bench;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import io.penstock.it.bench.TimedCommand.Usage;
import io.penstock.spi.FileStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the store with {@code aws s3 cp --recursive} on the same S3: a file of 1 GB and a thousand of 100 KB, up and down.
 * Run by hand; see {@code docs/benchmarks.md}.
 */
public final class S3ThroughputBenchmark {
    private static final int MEBIBYTE = 1 << 20;
    private static final int ROUNDS = 3;
    private static final String TARGET = "s3://bench/";

    private S3ThroughputBenchmark() {}

    /** Measures; the one argument, if any, is the size of the large file in MiB. The other two forms are for its children. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("serve")) {
            serve(Path.of(arguments[1]));
        } else if (arguments.length == 3) {
            copy(arguments[1], arguments[2]);
        } else if (hasAws()) {
            compare(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000);
        } else {
            System.out.println("skipped: no aws");
        }
    }

    private static boolean hasAws() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "aws")));
    }

    private static void serve(Path directory) throws IOException {
        try (AwsEmulator emulator = AwsEmulator.start(
                EmulatorSettings.builder().directory(directory).build())) {
            emulator.createBucket("bench");
            emulator.environment().forEach((name, value) -> System.out.println(name + "=" + value));
            System.out.println();
            var unused = System.in.read();
        }
    }

    private static void copy(String from, String to) {
        AwsBatchSettings settings =
                AwsBatchSettings.builder().environment(System.getenv()).build();
        try (FileStore store = AwsBatch.fileStore(settings)) {
            if (from.startsWith("s3:")) {
                store.download(FileLocation.parse(from), Path.of(to));
            } else {
                store.upload(Path.of(from), FileLocation.parse(to));
            }
        }
    }

    private static void compare(int mebibytes) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("penstock-benchmark");
        Process emulator = new ProcessBuilder(
                        child("serve " + root.resolve("s3")).split(" ", -1))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Map<String, String> environment = environment(emulator);
            write(root.resolve("large"), 1, mebibytes * MEBIBYTE);
            write(root.resolve("small"), 1000, 100_000);
            System.out.printf(Locale.ROOT, "the best of %d rounds, seconds%n", ROUNDS);
            compare("1 file of " + mebibytes + " MiB", "large", root, environment);
            compare("1000 files of 100 KB", "small", root, environment);
        } finally {
            emulator.getOutputStream().close();
            emulator.waitFor();
            delete(root);
        }
    }

    private static String child(String arguments) {
        return ProcessHandle.current().info().command().orElse("java") + " -XX:+UseSerialGC " + options(arguments)
                // Without a configuration, logging writes every byte of every request down.
                + " -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider -cp "
                + classPath() + " " + S3ThroughputBenchmark.class.getName() + " "
                + arguments;
    }

    /** The children work elsewhere. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * A copy must do with little: only parts that are on their way are in memory. It is compiled as {@code ./penstock} has short
     * commands compiled.
     */
    private static String options(String arguments) {
        return arguments.startsWith("copy") ? "-Xmx96m -XX:TieredStopAtLevel=1 -Dhttp.maxConnections=64" : "-Xmx512m";
    }

    private static Map<String, String> environment(Process emulator) throws IOException {
        Map<String, String> environment = new HashMap<>();
        BufferedReader lines = emulator.inputReader();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return environment;
    }

    private static void write(Path directory, int files, int size) throws IOException {
        Random random = new Random(1);
        byte[] block = new byte[MEBIBYTE];
        Files.createDirectories(directory);
        for (int i = 0; i < files; i++) {
            try (OutputStream out = Files.newOutputStream(directory.resolve("f" + i))) {
                for (int left = size; left > 0; left -= block.length) {
                    random.nextBytes(block);
                    out.write(block, 0, Math.min(left, block.length));
                }
            }
        }
    }

    private static void compare(String title, String name, Path root, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<List<Usage>> usages = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            String aws = "aws s3 cp --recursive --only-show-errors ";
            Path back = root.resolve("back");
            usages.get(0).add(TimedCommand.run(root, environment, aws + name + " " + TARGET + "aws-" + name));
            usages.get(1)
                    .add(TimedCommand.run(
                            root, environment, child("copy " + root.resolve(name) + " " + TARGET + "ours-" + name)));
            usages.get(2).add(TimedCommand.run(root, environment, aws + TARGET + "aws-" + name + " " + back));
            delete(back);
            usages.get(3)
                    .add(TimedCommand.run(root, environment, child("copy " + TARGET + "ours-" + name + " " + back)));
            delete(back);
        }
        List<Usage> best = usages.stream().map(Usage::least).toList();
        report(title + ", up", best.get(0), best.get(1));
        report(title + ", down", best.get(2), best.get(3));
    }

    private static void report(String title, Usage aws, Usage ours) {
        System.out.printf(
                Locale.ROOT,
                "%-28s aws s3 cp: wall %6.2f cpu %6.2f   penstock: wall %6.2f cpu %6.2f   throughput ratio %5.2f%n",
                title,
                aws.wall(),
                aws.cpu(),
                ours.wall(),
                ours.cpu(),
                aws.wall() / ours.wall());
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
