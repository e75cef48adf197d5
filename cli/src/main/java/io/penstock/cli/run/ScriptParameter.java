package io.penstock.cli.run;

import io.penstock.domain.origin.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A default in S3 that a script gives to a parameter, as far as it stands there in one piece.
 *
 * @param name the parameter's name
 * @param place the text
 * @param origin where it is written
 */
record ScriptParameter(String name, String place, SourcePosition origin) {
    private static final Pattern DEFAULT = Pattern.compile(
            "^\\s*(?:params\\.)?([A-Za-z_][\\w.]*)\\s*(?::\\s*\\w+\\s*)?=\\s*(['\"])(s3://[^'\"$]+)\\2");

    /** Finds them in a script of this machine. */
    static List<ScriptParameter> in(Path script) {
        List<ScriptParameter> found = new ArrayList<>();
        try {
            List<String> lines = Files.isRegularFile(script) ? Files.readAllLines(script) : List.of();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = DEFAULT.matcher(lines.get(i));
                if (matcher.find()) {
                    found.add(new ScriptParameter(
                            matcher.group(1), matcher.group(3), new SourcePosition(script.toString(), i + 1, 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
