package io.penstock.emulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ends that jobs shall come to, each for so many attempts. */
final class ScriptedEnds {

    private final List<Rule> rules = new ArrayList<>();

    private static final class Rule {
        private final String partOfName;
        private final ScriptedEnd end;
        private int left;

        Rule(String partOfName, int left, ScriptedEnd end) {
            this.partOfName = partOfName;
            this.left = left;
            this.end = end;
        }
    }

    synchronized void add(String partOfName, int times, ScriptedEnd end) {
        rules.add(new Rule(partOfName, times, end));
    }

    synchronized Optional<ScriptedEnd> take(String jobName) {
        for (Rule rule : rules) {
            if (rule.left > 0 && jobName.contains(rule.partOfName)) {
                rule.left--;
                return Optional.of(rule.end);
            }
        }
        return Optional.empty();
    }
}
