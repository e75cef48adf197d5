package io.penstock.config.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One option as the catalogue describes it.
 *
 * @param name its name within its scope
 * @param type what it takes
 * @param least the least number; {@link Long#MIN_VALUE} for no limit
 * @param words the words of a {@link OptionType#CHOICE}
 * @param used whether anything is done with it
 */
record Option(String name, OptionType type, long least, List<String> words, boolean used) {

    Option {
        words = List.copyOf(words);
    }

    /**
     * Reads {@code name}, {@code name:type}, {@code name:count>=1} or {@code name:one|other}; a {@code -} before the name
     * says that the option is accepted and not used.
     */
    static Option parse(String text) {
        boolean used = !text.startsWith("-");
        String[] parts = text.substring(used ? 0 : 1).split(":", 2);
        String kind = parts.length == 1 ? "any" : parts[1];
        if (kind.indexOf('|') > 0) {
            return new Option(parts[0], OptionType.CHOICE, Long.MIN_VALUE, List.of(kind.split("\\|", -1)), used);
        }
        int limit = kind.indexOf(">=");
        String type = limit < 0 ? kind : kind.substring(0, limit);
        long least = limit < 0 ? Long.MIN_VALUE : Long.parseLong(kind.substring(limit + 2));
        return new Option(parts[0], OptionType.valueOf(type.toUpperCase(Locale.ROOT)), least, List.of(), used);
    }

    /** Returns what is wrong with a value, to stand behind the name of the option; empty where nothing is. */
    Optional<String> mistake(Object value) {
        boolean allowed = type == OptionType.CHOICE
                ? words.contains(value.toString().trim().toLowerCase(Locale.ROOT))
                : type.accepts(value) && (type != OptionType.COUNT || number(value) >= least);
        return allowed ? Optional.empty() : Optional.of("must be " + allowed() + ", not '" + value + "'");
    }

    private static long number(Object value) {
        return value instanceof Number number
                ? number.longValue()
                : Long.parseLong(value.toString().trim());
    }

    /** Returns what is allowed, in words. */
    String allowed() {
        if (type == OptionType.CHOICE) {
            List<String> quoted =
                    new ArrayList<>(words.stream().map(word -> "'" + word + "'").toList());
            String last = quoted.remove(quoted.size() - 1);
            return String.join(", ", quoted) + " or " + last;
        }
        return least == Long.MIN_VALUE ? type.description() : type.description() + " from " + least;
    }
}
