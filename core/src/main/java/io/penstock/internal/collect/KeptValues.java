package io.penstock.internal.collect;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what the launcher kept of variables and command results: name and value in turn, each ended by a NUL. */
final class KeptValues {
    private KeptValues() {}

    static Map<String, String> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] fields = text.split("\0", -1);
        for (int i = 0; i + 1 < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return values;
    }
}
