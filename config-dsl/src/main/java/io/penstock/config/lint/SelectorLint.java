package io.penstock.config.lint;

import io.penstock.api.PenstockException;
import io.penstock.config.check.ProblemLog;
import io.penstock.config.eval.NearestName;
import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import io.penstock.domain.selector.ProcessSelector;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Looks for selectors that match no process of the scripts at hand. */
public final class SelectorLint {
    private static final String NAME = "withName:";
    private static final String LABEL = "withLabel:";

    private final ScriptTree scripts;
    private final ProblemLog problems;

    /** Creates a check against the processes of scripts. */
    public SelectorLint(ScriptTree scripts, ProblemLog problems) {
        this.scripts = scripts;
        this.problems = problems;
    }

    /** Adds a warning for each selector that matches nothing; says nothing where not all processes are known. */
    public void check(ConfigScope root) {
        if (scripts.isComplete() && root.get("process") instanceof ConfigScope process) {
            process.entries().forEach(this::check);
        }
    }

    private void check(String key, ConfigEntry entry) {
        Optional<ProcessSelector> selector = selector(key);
        if (selector.isEmpty() || matches(selector.get())) {
            return;
        }
        String pattern = selector.get().pattern();
        boolean byName = key.startsWith(NAME);
        if (byName && pattern.contains(":") && !scripts.knowsQualifiedNames()) {
            return;
        }
        problems.warning(
                entry.origin().position(),
                "'" + selector.get() + "' matches no process of the scripts"
                        + NearestName.suggestion(pattern, known(byName)));
    }

    private static Optional<ProcessSelector> selector(String key) {
        try {
            return key.startsWith(NAME)
                    ? Optional.of(ProcessSelector.withName(
                            key.substring(NAME.length()).trim()))
                    : key.startsWith(LABEL)
                            ? Optional.of(ProcessSelector.withLabel(
                                    key.substring(LABEL.length()).trim()))
                            : Optional.empty();
        } catch (PenstockException e) {
            return Optional.empty();
        }
    }

    private boolean matches(ProcessSelector selector) {
        return scripts.processes().entrySet().stream()
                .anyMatch(process -> !selector.levelsFor(process.getKey(), process.getValue())
                        .isEmpty());
    }

    private Collection<String> known(boolean byName) {
        Set<String> known = new LinkedHashSet<>();
        scripts.processes().forEach((name, labels) -> {
            if (byName) {
                known.add(name.simple());
                known.add(name.alias());
                known.add(name.qualified());
            } else {
                known.addAll(labels);
            }
        });
        return known;
    }
}
