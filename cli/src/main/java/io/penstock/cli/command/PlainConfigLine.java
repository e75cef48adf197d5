package io.penstock.cli.command;

import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.PipelineArguments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command line of {@code config} without mistakes, read without picocli, which reads every other one: to load that library takes
 * as long as the rest of the command, and scripts call this command again and again.
 */
final class PlainConfigLine {
    private static final Set<String> OURS =
            Set.of("--show-secrets", "--stacktrace", "--help", ConfigurationOptions.REMOTE_INCLUDES);

    private final List<Path> added = new ArrayList<>();
    private final List<Path> only = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> keys = new ArrayList<>();
    private @Nullable Path parameterFile;

    private PlainConfigLine() {}

    /** Sets up a command from the words behind its name and returns true; false where a word is not understood at once. */
    static boolean setUp(ConfigCommand command, List<String> words) {
        PlainConfigLine line = new PlainConfigLine();
        PipelineArguments arguments = PipelineArguments.of(words, OURS);
        Iterator<String> rest = arguments.rest().iterator();
        while (rest.hasNext()) {
            if (!line.take(rest.next(), rest)) {
                return false;
            }
        }
        boolean oneForm =
                line.keys.size() + (line.flags.contains("-flat") ? 1 : 0) + (line.flags.contains("-json") ? 1 : 0) <= 1;
        if (line.places.size() > 1 || !oneForm) {
            return false;
        }
        command.parameters(arguments.parameters());
        command.configure(
                ConfigurationOptions.of(line.added, line.only, line.profiles, line.parameterFile),
                line.places.isEmpty() ? null : line.places.get(0),
                line.flags,
                line.keys.isEmpty() ? null : line.keys.get(0));
        return true;
    }

    private boolean take(String word, Iterator<String> rest) {
        if (!word.startsWith("-")) {
            return places.add(word);
        }
        if (Set.of("-flat", "-json", "-origin", "--show-secrets").contains(word)) {
            return flags.add(word);
        }
        boolean valued =
                Set.of("-c", "-C", "-profile", "-params-file", "-value").contains(word);
        return valued && rest.hasNext() && value(word, rest.next());
    }

    private boolean value(String option, String value) {
        if (value.startsWith("-")) {
            return false;
        }
        switch (option) {
            case "-c" -> added.add(Path.of(value));
            case "-C" -> only.add(Path.of(value));
            case "-profile" -> profiles.add(value);
            case "-value" -> keys.add(value);
            default -> parameterFile = Path.of(value);
        }
        return true;
    }
}
