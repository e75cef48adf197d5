package io.penstock.cli.option;

import java.util.Locale;

/** Names of parameters as scripts see them. */
final class ParameterName {
    private ParameterName() {}

    /** Turns {@code max-cpus} into {@code maxCpus}; other names stay as they are. */
    static String camelCase(String name) {
        StringBuilder result = new StringBuilder();
        for (String part : name.split("-", -1)) {
            boolean first = result.isEmpty() || part.isEmpty();
            result.append(first ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return result.isEmpty() ? name : result.toString();
    }
}
