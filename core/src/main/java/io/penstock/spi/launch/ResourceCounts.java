package io.penstock.spi.launch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel had counted before a script and after it, and how much memory its processes were seen to hold.
 *
 * @param lines the launcher's lines by name
 */
record ResourceCounts(Map<String, String> lines) {
    private static final List<String> COUNTED =
            List.of("rchar", "wchar", "syscr", "syscw", "read_bytes", "write_bytes");
    private static final List<String> SEEN = List.of("rss", "vmem", "peak_rss", "peak_vmem");

    /** Where times of children that were waited for stand behind the name in {@code /proc/PID/stat}: in user and system mode. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    /** In hundredths of a second, whatever the machine. */
    private static final double TICKS_PER_SECOND = 100;

    /** Returns what was used in a time, by the names of a trace. */
    Map<String, String> over(Duration time) {
        Map<String, String> used = new LinkedHashMap<>();
        for (String name : COUNTED) {
            difference(number(lines.get("before_" + name)), number(lines.get("after_" + name)))
                    .ifPresent(count -> used.put(name, String.valueOf(count)));
        }
        for (String name : SEEN) {
            number(lines.get(name + "_kb")).ifPresent(kibibytes -> used.put(name, String.valueOf(kibibytes * 1024)));
        }
        difference(ticks("before_stat"), ticks("after_stat"))
                .filter(ticks -> time.toMillis() > 0)
                .ifPresent(ticks -> used.put("%cpu", percent(ticks / TICKS_PER_SECOND, time)));
        Optional.ofNullable(lines.get("host"))
                .filter(host -> !host.isBlank())
                .ifPresent(host -> used.put("hostname", host));
        return used;
    }

    private static String percent(double seconds, Duration time) {
        return String.format(Locale.ROOT, "%.1f", seconds * 100_000 / time.toMillis());
    }

    private Optional<Long> ticks(String name) {
        String[] fields = lines.getOrDefault(name, "").split(" ", -1);
        return fields.length <= CHILDREN_SYSTEM
                ? Optional.empty()
                : number(fields[CHILDREN_USER])
                        .flatMap(user -> number(fields[CHILDREN_SYSTEM]).map(system -> user + system));
    }

    private static Optional<Long> difference(Optional<Long> before, Optional<Long> after) {
        return before.flatMap(first -> after.filter(last -> last >= first).map(last -> last - first));
    }

    static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
