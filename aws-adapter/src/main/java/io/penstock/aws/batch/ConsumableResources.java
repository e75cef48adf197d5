package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the {@code hints} directive: which consumable resources, such as licences, a task holds while it runs. */
final class ConsumableResources {
    private static final String OWN = "awsbatch/";
    private static final String HINT = "consumableResources";

    private ConsumableResources() {}

    /**
     * Returns how much of each resource a task holds. A hint written {@code awsbatch/consumableResources} goes before one
     * without the executor's name; those for other executors are passed over.
     *
     * @throws PenstockException with {@code ARGUMENT} for a hint that means nothing here
     */
    static Map<String, Long> of(Map<String, Object> directives) {
        Object given = directives.get("hints");
        if (given == null || given.equals(false)) {
            return Map.of();
        }
        if (!(given instanceof Map<?, ?> hints)) {
            throw wrong("needs names with values, such as [" + HINT + ": 'licence=1'], not '" + given + "'");
        }
        for (Object name : hints.keySet()) {
            if (name.toString().startsWith(OWN) && !name.toString().equals(OWN + HINT)) {
                throw wrong("'" + name + "' is unknown; there is '" + OWN + HINT + "'");
            }
        }
        Object hint = hints.get(OWN + HINT) == null ? hints.get(HINT) : hints.get(OWN + HINT);
        Map<String, Long> resources = new TreeMap<>();
        if (hint instanceof Map<?, ?> amounts) {
            amounts.forEach((name, amount) -> add(name, String.valueOf(amount), resources));
        } else if (hint != null) {
            Collection<?> texts = hint instanceof Collection<?> list
                    ? list
                    : Arrays.asList(hint.toString().split(",", -1));
            texts.forEach(text -> add(text.toString(), resources));
        }
        return resources;
    }

    /** Returns the names of hints for any executor that mean nothing to this one. */
    static List<String> unknown(Map<String, Object> directives) {
        return directives.get("hints") instanceof Map<?, ?> hints
                ? hints.keySet().stream()
                        .map(String::valueOf)
                        .filter(name -> !name.contains("/") && !name.equals(HINT))
                        .toList()
                : List.of();
    }

    private static void add(String text, Map<String, Long> resources) {
        int equals = text.indexOf('=');
        add(equals < 0 ? text : text.substring(0, equals), equals < 0 ? "1" : text.substring(equals + 1), resources);
    }

    private static void add(Object name, String amount, Map<String, Long> resources) {
        String resource = name.toString().trim();
        if (resource.isEmpty() || !amount.trim().matches("[1-9]\\d{0,17}")) {
            throw wrong(HINT + " has '" + name + "': '" + amount + "'; write a name and a whole number above 0");
        }
        resources.put(resource, Long.valueOf(amount.trim()));
    }

    private static PenstockException wrong(String text) {
        return new PenstockException(ErrorCode.ARGUMENT, "hints: " + text);
    }
}
