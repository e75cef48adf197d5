package io.penstock.config.check;

import io.penstock.config.eval.NearestName;
import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import io.penstock.domain.directive.DirectiveCatalog;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warns of names that nothing reads, with the name that may have been meant. */
public final class OptionCheck {
    private final ProblemLog problems;

    private OptionCheck(ProblemLog problems) {
        this.problems = problems;
    }

    /** Adds a warning for each unknown scope, option and process directive. */
    public static void check(ConfigScope root, ProblemLog problems) {
        OptionCheck check = new OptionCheck(problems);
        root.entries().forEach(check::topLevel);
    }

    private void topLevel(String name, ConfigEntry entry) {
        if (name.equals("process") && entry.value() instanceof ConfigScope process) {
            process.entries().forEach(this::directive);
        } else if (KnownOptions.knowsScope(name)) {
            options(name, entry);
        } else if (!KnownOptions.OPEN_SCOPES.contains(name) && !KnownOptions.TOP_LEVEL.contains(name)) {
            warn(entry, "'" + name + "' is no scope or option", name, KnownOptions.scopes());
        }
    }

    private void directive(String name, ConfigEntry entry) {
        boolean selector = name.startsWith("withLabel:") || name.startsWith("withName:");
        if (selector && entry.value() instanceof ConfigScope scope) {
            scope.entries().forEach(this::directive);
        } else if (!selector && !DirectiveCatalog.isKnown(name)) {
            warn(entry, "'" + name + "' is no process directive", name, DirectiveCatalog.names());
        }
    }

    private void options(String scope, ConfigEntry entry) {
        if (!(entry.value() instanceof Map<?, ?> values)) {
            return;
        }
        for (Object key : values.keySet()) {
            String name = String.valueOf(key);
            ConfigEntry inner =
                    entry.value() instanceof ConfigScope own ? own.entry(name).orElse(entry) : entry;
            String path = scope + "." + name;
            if (KnownOptions.knowsScope(path)) {
                options(path, inner);
            } else if (!KnownOptions.of(scope).contains(name) && !isExecutorName(scope, name, inner)) {
                warn(inner, "'" + scope + "' has no option '" + name + "'", name, KnownOptions.of(scope));
            }
        }
    }

    /** The executor scope holds scopes of executors: {@code executor.$local.cpus} or {@code executor { local { … } }}. */
    private static boolean isExecutorName(String scope, String name, ConfigEntry entry) {
        return scope.equals("executor") && (name.startsWith("$") || entry.value() instanceof Map<?, ?>);
    }

    private void warn(ConfigEntry entry, String message, String name, Set<String> known) {
        List<String> elsewhere = KnownOptions.scopesWith(name);
        String hint = elsewhere.isEmpty()
                ? NearestName.suggestion(name, known)
                : "; it is an option of '" + String.join("', '", elsewhere) + "'";
        problems.warning(entry.origin().position(), message + hint);
    }
}
