package io.penstock.it.conformance;

import io.penstock.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the command lines of a folder came to, one after the other in a copy of it.
 *
 * @param place the directory of the run
 * @param status the exit status of the last
 * @param out what all printed to standard output
 * @param err what all printed to the error output
 */
record ScriptRun(Path place, int status, String out, String err) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String PROGRAM = "penstock";

    static ScriptRun of(Path folder, Path place) {
        try {
            copy(folder, place);
            Path typed = folder.resolve("args");
            List<String> lines = Files.exists(typed) ? PrintedLines.of(Files.readString(typed)) : List.of("");
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int status = 0;
            for (String line : lines) {
                status = Main.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        environment(place),
                        place,
                        words(line).toArray(String[]::new));
            }
            return new ScriptRun(
                    place,
                    status,
                    PrintedLines.neutral(out.toString(), place),
                    PrintedLines.neutral(err.toString(), place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Path place) {
        return Map.of(
                "PATH",
                System.getenv("PATH"),
                "HOME",
                place.resolve(".home").toString(),
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }

    /** Returns a command line: a whole one that begins with the program, else what stands behind the script. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(Stream.of(1, 2, 3)
                    .map(matcher::group)
                    .filter(word -> word != null)
                    .findFirst()
                    .orElse(""));
        }
        if (!words.isEmpty() && words.get(0).equals(PROGRAM)) {
            return words.subList(1, words.size());
        }
        words.addAll(0, List.of("-q", "run", "main.nf"));
        return words;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = from.relativize(file);
                if (!Expectation.isPart(relative)) {
                    Files.copy(file, to.resolve(relative.toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    List<String> output() {
        return PrintedLines.of(out);
    }

    /** Returns the text of a file below the directory of the run. */
    String text(String file) {
        try {
            Path path = place.resolve(file);
            return Files.exists(path) ? PrintedLines.neutral(Files.readString(path), place) : "(there is no such file)";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> log() {
        Path log = place.resolve(".penstock.log");
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return place.getFileName() + "\n--- standard output\n" + out + "\n--- error output\n" + err
                + "\n--- ended with " + status;
    }
}
