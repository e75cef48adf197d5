package io.penstock.it.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command of bash with the time that it took. */
final class TimedCommand {
    private TimedCommand() {}

    /**
     * What a command took, in seconds.
     *
     * @param wall by the clock on the wall
     * @param cpu of everything that it started
     */
    record Usage(double wall, double cpu) {

        /** Returns the least of each. */
        static Usage least(List<Usage> usages) {
            double wall = usages.stream().mapToDouble(Usage::wall).min().orElseThrow();
            double cpu = usages.stream().mapToDouble(Usage::cpu).min().orElseThrow();
            return new Usage(wall, cpu);
        }
    }

    /** Runs a command. Bash's own clock counts the CPU time of all descendants that were waited for. */
    static Usage run(Path directory, Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "-c", "TIMEFORMAT='%R %U %S'; time { " + command + " ; } 2>" + log + " >&2")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String[] numbers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed: " + Files.readString(log));
        }
        return new Usage(
                Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[2]));
    }
}
