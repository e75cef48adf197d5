package io.penstock.config.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of a family's methods and properties, and how many arguments each method takes at most. Immutable. */
public final class MethodList {
    private final List<String> names;
    private final Map<String, Integer> most;

    private MethodList(Map<String, Integer> most) {
        this.names = List.copyOf(most.keySet());
        this.most = Map.copyOf(most);
    }

    /**
     * Reads a list.
     *
     * @param text the names, separated by blanks; behind a slash stands how many arguments a method takes, a star for any number,
     *     nothing for none
     */
    public static MethodList of(String text) {
        Map<String, Integer> most = new LinkedHashMap<>();
        for (String word : text.split(" ", -1)) {
            int slash = word.indexOf('/');
            String count = word.substring(slash + 1);
            most.merge(
                    slash < 0 ? word : word.substring(0, slash),
                    slash < 0 ? 0 : count.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(count),
                    Math::max);
        }
        return new MethodList(most);
    }

    /** Returns the names, in order. */
    public List<String> names() {
        return names;
    }

    /** Returns how many arguments a method takes at most; any number where the list does not have it. */
    public int most(String name) {
        return most.getOrDefault(name, Integer.MAX_VALUE);
    }
}
