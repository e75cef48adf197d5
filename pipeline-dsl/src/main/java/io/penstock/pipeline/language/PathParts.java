package io.penstock.pipeline.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that a path consists of, to compare paths by whole names.
 *
 * @param absolute whether it starts at a root
 * @param names the names, from the root on
 */
record PathParts(boolean absolute, List<String> names) {
    static PathParts of(String path) {
        List<String> names = new ArrayList<>(List.of(path.split("/", -1)));
        names.removeIf(String::isEmpty);
        return new PathParts(path.startsWith("/") || path.contains("://"), List.copyOf(names));
    }

    boolean startsWith(PathParts start) {
        return absolute == start.absolute
                && start.names.size() <= names.size()
                && names.subList(0, start.names.size()).equals(start.names);
    }

    boolean endsWith(PathParts end) {
        int from = names.size() - end.names.size();
        return end.absolute
                ? equals(end)
                : from >= 0 && names.subList(from, names.size()).equals(end.names);
    }

    String between(int from, int to) {
        return String.join("/", names.subList(from, to));
    }
}
