package io.penstock.cli.command;

import io.penstock.spi.launch.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a command as it could be typed again. */
final class TypedCommand {
    private TypedCommand() {}

    /** Returns the words of a command, and the pipeline's parameters, which were taken from among them. */
    static String of(@Nullable CommandSpec command, Map<String, Object> parameters) {
        List<String> words = new ArrayList<>(List.of("penstock"));
        if (command != null) {
            words.addAll(command.root().commandLine().getParseResult().originalArgs());
        }
        parameters.forEach((name, value) -> words.addAll(List.of("--" + name, String.valueOf(value))));
        return ShellWords.join(words);
    }
}
