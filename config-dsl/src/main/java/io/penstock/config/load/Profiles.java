package io.penstock.config.load;

import io.penstock.config.check.ProblemLog;
import io.penstock.config.eval.NearestName;
import io.penstock.domain.origin.SourcePosition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The profiles that were chosen, and those that files declare. */
public final class Profiles {
    /** The profile that applies when none is chosen, and that need not exist. */
    private static final String DEFAULT = "standard";

    private final List<String> chosen;
    private final Set<String> declared = new LinkedHashSet<>();

    /** Creates the profiles of one load; none chosen means {@code standard}. */
    public Profiles(List<String> chosen) {
        this.chosen = chosen.isEmpty() ? List.of(DEFAULT) : List.copyOf(chosen);
    }

    List<String> chosen() {
        return chosen;
    }

    void declare(String name) {
        declared.add(name);
    }

    /** Returns the names of all profiles that files declare, in order. */
    public List<String> declared() {
        return List.copyOf(declared);
    }

    /** Adds an error for each chosen profile that no file declares. */
    public void requireChosen(ProblemLog problems) {
        for (String name : chosen) {
            if (!declared.contains(name) && !name.equals(DEFAULT)) {
                String known = declared.isEmpty() ? "; no profile is declared" : NearestName.suggestion(name, declared);
                String list = declared.isEmpty() ? "" : " (declared: " + String.join(", ", declared) + ")";
                problems.error(
                        SourcePosition.named("command line"),
                        "Unknown configuration profile: '" + name + "'" + known + list);
            }
        }
    }
}
