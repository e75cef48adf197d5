package io.penstock.internal.route;

import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.selector.ResolvedDirective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Directives that are set and have no effect where their processes run: each is told once, however many processes it is of. */
final class IgnoredDirectives {
    private static final int NAMED = 5;

    /** By what is told, where it is written, and of which processes. */
    private final Map<String, Map<SourcePosition, Set<String>>> found = new TreeMap<>();

    void add(ProcessDefinition process, String executor, ResolvedDirective directive) {
        found.computeIfAbsent(
                        "'" + directive.name() + "' has no effect on executor " + executor,
                        first -> new LinkedHashMap<>())
                .computeIfAbsent(directive.winner().value().origin(), first -> new TreeSet<>())
                .add(process.name().qualified());
    }

    List<String> warnings() {
        return found.entrySet().stream()
                .map(directive -> directive.getKey() + ": " + places(directive.getValue()))
                .toList();
    }

    private static String places(Map<SourcePosition, Set<String>> places) {
        return some(
                places.entrySet().stream()
                        .map(place -> some(List.copyOf(place.getValue()), ", ") + " (" + place.getKey() + ")")
                        .toList(),
                "; ");
    }

    private static String some(List<String> all, String separator) {
        String first = String.join(separator, all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? first + separator + "and " + (all.size() - NAMED) + " more" : first;
    }
}
