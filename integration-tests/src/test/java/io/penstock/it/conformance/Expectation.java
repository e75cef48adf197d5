package io.penstock.it.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the files of a folder say that its run must come to. */
final class Expectation {
    private static final Set<String> PARTS =
            Set.of("expected.txt", "ordered", "args", "error.txt", "files", "absent.txt", "log.txt");

    private final Path folder;

    Expectation(Path folder) {
        this.folder = folder;
    }

    /** Tells whether a path below a folder is an expectation, rather than something of the script's. */
    static boolean isPart(Path relative) {
        return PARTS.contains(relative.getName(0).toString());
    }

    private List<String> lines(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? PrintedLines.of(text(file)) : List.of();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the exit status: the first line of {@code error.txt}; nothing fails without it. */
    int status() {
        return lines("error.txt").stream().findFirst().map(Integer::valueOf).orElse(0);
    }

    /** Returns what the error output must contain. */
    List<String> errors() {
        return lines("error.txt").stream().skip(1).toList();
    }

    /** Returns the lines of the standard output; empty where it does not matter. */
    Optional<List<String>> output() {
        return Files.exists(folder.resolve("expected.txt"))
                ? Optional.of(arranged(lines("expected.txt")))
                : Optional.empty();
    }

    /** Returns lines in the order in which they are compared: sorted, unless there is a file {@code ordered}. */
    List<String> arranged(List<String> lines) {
        return Files.exists(folder.resolve("ordered"))
                ? lines
                : lines.stream().sorted().toList();
    }

    /** Returns texts of the log and how many of its lines contain each. */
    Map<String, Integer> log() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String line : lines("log.txt")) {
            int space = line.indexOf(' ');
            counts.put(line.substring(space + 1), Integer.valueOf(line.substring(0, space)));
        }
        return counts;
    }

    /** Returns the texts of files by their paths below the run's directory. */
    Map<String, String> files() {
        Path root = folder.resolve("files");
        Map<String, String> texts = new LinkedHashMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> texts.put(root.relativize(file).toString(), text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** Returns the files that must not be there. */
    List<String> absent() {
        return lines("absent.txt");
    }
}
