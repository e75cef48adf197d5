package io.penstock.it.durable;

import io.penstock.it.bench.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/**
 * Kills hybrid runs at random moments until it has done so often enough; every run is resumed to its end and checked. Run by
 * hand; see {@code CONTRIBUTING.md}.
 */
public final class RandomKills {
    private static final int WIDTH = 4;
    private static final int KILLS_OF_A_RUN = 8;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private RandomKills() {}

    /** Takes how many kills, and a seed. */
    public static void main(String... arguments) throws IOException {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Random random = new Random(seed);
        Path directory = Files.createTempDirectory("penstock-kills");
        System.out.printf(Locale.ROOT, "seed %d, directory %s, which stays if something fails%n", seed, directory);
        int kills = 0;
        int runs = 0;
        try (CloudProcess cloud = CloudProcess.start(Files.createDirectories(directory.resolve("cloud")))) {
            byte[] expected = HybridRun.expected(WIDTH);
            while (kills < wanted) {
                HybridRun run = new HybridRun(directory.resolve("run-" + ++runs), cloud, WIDTH);
                kills += run.runAndKill(random, Math.min(KILLS_OF_A_RUN, wanted - kills), LONGEST);
                run.finish("-resume");
                run.assertAsIfNothingHadHappened(expected);
                System.out.printf(Locale.ROOT, "%d kills in %d runs, all as if nothing had happened%n", kills, runs);
            }
        }
        TemporaryFiles.delete(directory);
    }
}
