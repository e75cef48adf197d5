package io.penstock.config;

import io.penstock.domain.process.ProcessName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A second implementation of which setting a process gets, as simple as the rules can be said. */
final class NaivePrecedence {
    /** One line {@code directive = value} in a scope; the scope is {@code process} or a selector as it is written. */
    record Line(String scope, String directive, String value) {}

    private final List<Line> lines;

    /** Takes the lines in the order in which files and profiles apply. */
    NaivePrecedence(List<Line> lines) {
        this.lines = lines;
    }

    Map<String, String> directives(ProcessName name, List<String> labels, Map<String, String> own) {
        List<String> scopes = new ArrayList<>();
        lines.forEach(line -> {
            if (!scopes.contains(line.scope())) {
                scopes.add(line.scope());
            }
        });
        Map<String, String> result = new TreeMap<>();
        for (int level = 0; level <= 5; level++) {
            if (level == 1) {
                result.putAll(own);
            }
            for (String scope : scopes) {
                if (level(scope, name, labels) == level) {
                    lines.stream()
                            .filter(line -> line.scope().equals(scope))
                            .forEach(line -> result.put(line.directive(), line.value()));
                }
            }
        }
        return result;
    }

    /** Returns 0 for the scope itself, 1 is the process, 2 label, 3 name, 4 alias, 5 qualified name, -1 for no match. */
    private static int level(String scope, ProcessName name, List<String> labels) {
        if (scope.equals("process")) {
            return 0;
        }
        String pattern = scope.substring(scope.indexOf('\'') + 1, scope.lastIndexOf('\''));
        if (scope.startsWith("withLabel")) {
            boolean found = labels.stream().anyMatch(label -> label.matches(positive(pattern)));
            return found != pattern.startsWith("!") ? 2 : -1;
        }
        if (!name.qualified().equals(name.alias()) && matches(pattern, name.qualified())) {
            return 5;
        }
        if (!name.alias().equals(name.simple()) && matches(pattern, name.alias())) {
            return 4;
        }
        return matches(pattern, name.simple()) ? 3 : -1;
    }

    private static boolean matches(String pattern, String name) {
        return name.matches(positive(pattern)) != pattern.startsWith("!");
    }

    private static String positive(String pattern) {
        return pattern.startsWith("!") ? pattern.substring(1) : pattern;
    }
}
