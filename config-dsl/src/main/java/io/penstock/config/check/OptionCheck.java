package io.penstock.config.check;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.NearestName;
import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import io.penstock.domain.directive.DirectiveCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks names and values against the catalogue: values of the wrong kind are errors, names that nothing reads are warnings
 * with the name that may have been meant, and what is accepted without being used is noted.
 */
public final class OptionCheck {
    private static final String PROCESS = "process";
    private static final String DIRECTIVE = PROCESS + ".";
    private static final String UNUSED = " is accepted and not used";

    private final ProblemLog problems;

    private OptionCheck(ProblemLog problems) {
        this.problems = problems;
    }

    /** Adds what is wrong with a configuration. */
    public static void check(ConfigScope root, ProblemLog problems) {
        OptionCheck check = new OptionCheck(problems);
        root.entries().forEach(check::topLevel);
    }

    private void topLevel(String name, ConfigEntry entry) {
        Option option = OptionCatalog.of("").get(name);
        if (option != null) {
            value(name, option, entry);
        } else if (name.equals(PROCESS) && entry.value() instanceof ConfigScope process) {
            process.entries().forEach(this::directive);
        } else if (name.equals("plugins")) {
            plugins(entry);
        } else if (OptionCatalog.isUnused(name)) {
            note(entry, "the scope '" + name + "'" + UNUSED);
            scope(name, entry, false);
        } else if (OptionCatalog.knowsOptionsOf(name)) {
            scope(name, entry, true);
        } else if (!OptionCatalog.isFree(name)) {
            unknown(entry, "'" + name + "' is no scope or option", name, "", OptionCatalog.topLevel());
        }
    }

    private void plugins(ConfigEntry entry) {
        if (entry.value() instanceof ConfigScope plugins) {
            plugins.entries().forEach((plugin, where) -> note(where, "the plugin '" + plugin + "'" + UNUSED));
        }
    }

    private void directive(String name, ConfigEntry entry) {
        boolean selector = name.startsWith("withLabel:") || name.startsWith("withName:");
        Option option = OptionCatalog.of(PROCESS).get(name);
        if (selector) {
            if (entry.value() instanceof ConfigScope scope) {
                scope.entries().forEach(this::directive);
            }
        } else if (option != null) {
            value(DIRECTIVE + name, option, entry);
        } else if (DirectiveCatalog.isKnown(name)) {
            note(entry, "the directive '" + name + "'" + UNUSED);
        } else {
            unknown(entry, "'" + name + "' is no process directive", name, PROCESS, DirectiveCatalog.names());
        }
    }

    private void scope(String scope, ConfigEntry entry, boolean noteUnused) {
        if (!OptionCatalog.knowsOptionsOf(scope) || !(entry.value() instanceof Map<?, ?> values)) {
            return;
        }
        for (Object key : values.keySet()) {
            String name = String.valueOf(key);
            ConfigEntry inner =
                    entry.value() instanceof ConfigScope own ? own.entry(name).orElse(entry) : entry;
            String path = scope + "." + name;
            Option option = OptionCatalog.of(scope).get(name);
            if (OptionCatalog.knowsOptionsOf(path)) {
                scope(path, inner, noteUnused);
            } else if (option == null && !isExecutorName(scope, name, inner)) {
                unknown(
                        inner,
                        "'" + scope + "' has no option '" + name + "'",
                        name,
                        scope,
                        OptionCatalog.of(scope).keySet());
            } else if (option != null && option.used()) {
                value(path, option, inner);
            } else if (option != null && noteUnused) {
                note(inner, "'" + path + "'" + UNUSED);
            } else if (option == null && inner.value() instanceof ConfigScope executor) {
                executor(path, executor);
            }
        }
    }

    /** The executor scope holds scopes of executors: {@code executor.$local.cpus} or {@code executor { local { … } }}. */
    private static boolean isExecutorName(String scope, String name, ConfigEntry entry) {
        return scope.equals("executor") && (name.startsWith("$") || entry.value() instanceof Map<?, ?>);
    }

    private void executor(String path, ConfigScope executor) {
        boolean ours = path.endsWith(".$local") || path.endsWith(".$awsbatch");
        executor.entries().forEach((name, entry) -> {
            Option option = OptionCatalog.of("executor").get(name);
            if (ours && option != null && option.used()) {
                value(path + "." + name, option, entry);
            }
        });
    }

    private void value(String path, Option option, ConfigEntry entry) {
        Object value = entry.value();
        if (!option.used()) {
            note(entry, "'" + path + "'" + UNUSED);
        } else if (value instanceof ClosureValue) {
            if (!path.startsWith(DIRECTIVE) && !option.type().takesClosure()) {
                String mistake = "'" + path + "' cannot depend on the task: only directives of a process can";
                problems.error(entry.origin().position(), mistake + layer(entry));
            }
        } else if (value != null) {
            Optional<String> mistake =
                    path.startsWith(DIRECTIVE) ? DirectiveCheck.mistake(option.name(), value) : option.mistake(value);
            mistake.ifPresent(
                    wrong -> problems.error(entry.origin().position(), "'" + path + "' " + wrong + layer(entry)));
        }
    }

    private void note(ConfigEntry entry, String message) {
        problems.note(entry.origin().position(), message);
    }

    private void unknown(ConfigEntry entry, String message, String name, String scope, Collection<String> known) {
        List<String> elsewhere = OptionCatalog.scopesWith(name, scope);
        String nearest = elsewhere.isEmpty()
                ? NearestName.suggestion(name, known)
                : "; it is an option of '" + String.join("', '", elsewhere) + "'";
        String hint = OptionCatalog.newer(scope + "." + name)
                .map(newer -> "; '" + newer + "' took its place")
                .orElse(nearest);
        problems.warning(entry.origin().position(), message + hint + layer(entry));
    }

    private static String layer(ConfigEntry entry) {
        String layer = entry.origin().layer();
        return layer.isEmpty() ? "" : " (" + layer + ")";
    }
}
