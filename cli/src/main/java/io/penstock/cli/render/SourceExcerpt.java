package io.penstock.cli.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts the line of a file below a message about a directive in it, as errors of scripts have it. */
public final class SourceExcerpt {
    /** A place, and what tells that the message is about a directive and brings no line of its own. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:^|process \\S+: |set at |declared at )([^\\s:()]+):(\\d+):(\\d+)(?:: directive '|, |\\))");

    private static final int SHOWN = 160;

    private SourceExcerpt() {}

    /** Returns the message with the lines; relative names of files start from a directory. */
    public static String in(String message, Path directory) {
        List<String> lines = new ArrayList<>();
        for (String line : message.split("\n", -1)) {
            lines.add(line);
            Matcher place = PLACE.matcher(line);
            if (place.find()) {
                excerpt(place, directory).forEach(lines::add);
            }
        }
        return String.join("\n", lines);
    }

    private static Stream<String> excerpt(Matcher place, Path directory) {
        int column = Integer.parseInt(place.group(3));
        String line = line(place.group(1), Integer.parseInt(place.group(2)), directory)
                .replace('\t', ' ');
        return line.length() < column || line.length() > SHOWN
                ? Stream.empty()
                : Stream.of("    " + line, "    " + " ".repeat(column - 1) + "^");
    }

    /** What cannot be read is not shown: the message says what matters. */
    private static String line(String file, int number, Path directory) {
        try (Stream<String> lines = Files.lines(directory.resolve(file), StandardCharsets.UTF_8)) {
            return lines.skip(number - 1L).findFirst().orElse("");
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
