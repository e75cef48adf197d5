package io.penstock.domain.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What went into a task's hash: by the name of each part, such as {@code script} or {@code input reads.fq}, a digest short enough to
 * be kept for every task and long enough to tell that the part changed. Immutable.
 *
 * @param digests the digests by name; a file's has its path, size and time of change apart, with slashes between
 */
public record HashParts(Map<String, String> digests) {
    private static final List<String> OF_A_FILE = List.of("path", "size", "time of change");

    /** Copies the map. */
    public HashParts {
        digests = Map.copyOf(digests);
    }

    /** Reads the text that {@link #line} gives for each part; what is not such a line is left out. */
    public static HashParts parse(String text) {
        Map<String, String> digests = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0) {
                digests.put(line.substring(space + 1), line.substring(0, space));
            }
        });
        return new HashParts(digests);
    }

    /** Returns one part as a line, with its end. */
    public static String line(String name, String digest) {
        return digest + " " + name.replaceAll("\\R", " ") + "\n";
    }

    /** Says what is different from those of another task, a few words for each part, sorted; empty if nothing is. */
    public List<String> changesSince(HashParts before) {
        TreeSet<String> names = new TreeSet<>(digests.keySet());
        names.addAll(before.digests.keySet());
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            String then = before.digests.get(name);
            String now = digests.get(name);
            if (then == null) {
                changes.add(name + " is new");
            } else if (now == null) {
                changes.add(name + " is gone");
            } else if (!now.equals(then)) {
                changes.add(name + " changed" + aspects(then.split("/", -1), now.split("/", -1)));
            }
        }
        return changes;
    }

    private static String aspects(String[] then, String[] now) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; then.length > 1 && then.length == now.length && i < OF_A_FILE.size() && i < now.length; i++) {
            if (!then[i].equals(now[i])) {
                String values = i == 1 ? " (" + then[i] + " to " + now[i] + " bytes)" : "";
                changed.add(OF_A_FILE.get(i) + values);
            }
        }
        return changed.isEmpty() ? "" : ": its " + String.join(", its ", changed);
    }
}
