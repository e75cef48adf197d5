package io.penstock.cli.run;

import io.penstock.config.Configuration;
import io.penstock.config.check.ConfigProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in one sentence which settings are accepted and have no effect; files are written for several systems. */
final class UnusedSettings {
    private static final int NAMED = 6;

    /** Directives are told with the processes that they are of. */
    private static final String DIRECTIVE = "the directive ";

    private UnusedSettings() {}

    static Optional<String> of(Configuration configuration) {
        List<ConfigProblem> unused = configuration.unused().stream()
                .filter(note -> !note.message().startsWith(DIRECTIVE))
                .toList();
        if (unused.isEmpty()) {
            return Optional.empty();
        }
        String named = unused.stream().limit(NAMED).map(UnusedSettings::named).collect(Collectors.joining(", "));
        String more = unused.size() > NAMED ? ", and " + (unused.size() - NAMED) + " more" : "";
        return Optional.of("settings without effect: " + named + more + "; 'penstock lint' tells of each");
    }

    /** The note is a sentence about the setting, which comes first in it. */
    private static String named(ConfigProblem note) {
        return note.message().split(" is ", 2)[0] + " (" + note.position().fileAndLine() + ")";
    }
}
