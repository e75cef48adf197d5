package io.penstock.internal.resolve;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.resource.Accelerator;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads directives' values into the types that {@code task.<directive>} has, and keeps them below {@code resourceLimits}. */
final class DirectiveTypes {
    private static final String LIMITS = "resourceLimits";
    private static final Set<String> OF_ACCELERATOR = Set.of("request", "limit", "type", "platform");
    private static final Set<String> STRATEGIES = Set.of("terminate", "finish", "ignore", "retry");

    private DirectiveTypes() {}

    /** Reads a value as the type of its directive; directives without a type of their own keep what they have. */
    static Object read(String name, Object raw) {
        return switch (name) {
            case "cpus", "maxRetries", "maxErrors", "maxForks" -> integer(name, raw);
            case "memory", "disk" -> memory(name, raw);
            case "time", "maxSubmitAwait" -> time(raw);
            case "accelerator" -> accelerator(raw);
            case "errorStrategy" -> strategy(raw);
            default -> raw;
        };
    }

    private static Integer integer(String name, Object raw) {
        try {
            int value = raw instanceof Number number
                    ? number.intValue()
                    : Integer.parseInt(raw.toString().trim());
            if (name.equals("cpus") && value < 1) {
                throw wrong("needs at least 1, not " + value);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new PenstockException(ErrorCode.CONFIGURATION, "needs a whole number, not '" + raw + "'", e);
        }
    }

    private static MemorySize memory(String name, Object raw) {
        if (raw instanceof MemorySize size) {
            return size;
        }
        if (raw instanceof Map<?, ?> map && map.get("request") != null) {
            return memory(name, map.get("request"));
        }
        return raw instanceof Number number ? new MemorySize(number.longValue()) : MemorySize.parse(raw.toString());
    }

    private static Duration time(Object raw) {
        Duration time = raw instanceof Duration duration
                ? duration
                : raw instanceof Number number
                        ? Duration.ofMillis(number.longValue())
                        : DurationText.parse(raw.toString());
        if (time.isNegative()) {
            throw wrong("needs a span of time, not '" + raw + "'");
        }
        return time;
    }

    private static Accelerator accelerator(Object raw) {
        if (raw instanceof Map<?, ?> map) {
            map.keySet().stream()
                    .filter(key -> !OF_ACCELERATOR.contains(String.valueOf(key)))
                    .findFirst()
                    .ifPresent(key -> {
                        throw wrong("accelerator has no '" + key + "'; it has request, limit and type");
                    });
            Object count = map.get("request") != null ? map.get("request") : map.get("limit");
            String type = map.get("type") == null ? "" : String.valueOf(map.get("type"));
            return new Accelerator(count == null ? 1 : integer("accelerator", count), type);
        }
        return new Accelerator(integer("accelerator", raw), "");
    }

    /** Returns the value, or the limit that {@code resourceLimits} sets for it if that is lower. */
    static Object limited(String name, Object value, TaskVariables variables) {
        boolean limitable = name.equals("cpus") || name.equals("memory") || name.equals("time") || name.equals("disk");
        if (!limitable || !(variables.task(LIMITS) instanceof Map<?, ?> limits) || limits.get(name) == null) {
            return value;
        }
        Object limit = read(name, limits.get(name));
        if (value instanceof Integer cpus && limit instanceof Integer most) {
            return Math.min(cpus, most);
        }
        if (value instanceof MemorySize size && limit instanceof MemorySize most) {
            return size.compareTo(most) > 0 ? most : size;
        }
        if (value instanceof Duration time && limit instanceof Duration most) {
            return time.compareTo(most) > 0 ? most : time;
        }
        return value;
    }

    private static String strategy(Object raw) {
        String strategy = raw.toString().toLowerCase(Locale.ROOT);
        if (!STRATEGIES.contains(strategy)) {
            throw wrong("needs terminate, finish, ignore or retry, not '" + raw + "'");
        }
        return strategy;
    }

    private static PenstockException wrong(String message) {
        return new PenstockException(ErrorCode.CONFIGURATION, message);
    }
}
