package io.penstock.config.check;

import io.penstock.api.PenstockException;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/** What kind of value an option takes; texts from environments and command lines count as what they look like. */
enum OptionType {
    /** Whatever is written. */
    ANY("any value", value -> true),
    /** Something that can be written on one line. */
    TEXT("a text", value -> !(value instanceof Map) && !(value instanceof Collection)),
    /** True or false. */
    FLAG("true or false", value -> value.toString().trim().matches("(?i)true|false")),
    /** A whole number. */
    COUNT("a whole number", value -> value instanceof Number || text(value).matches("[+-]?\\d{1,18}")),
    /** A span of time; a bare number is milliseconds. */
    TIME("a span of time such as '30 sec' or 4.h", OptionType::isTime),
    /** An amount of memory; a bare number is bytes. */
    SIZE("an amount of memory such as '8 GB' or 8.GB", OptionType::isSize),
    /** One word of several. */
    CHOICE("one of several words", value -> true);

    private final String description;
    private final Predicate<Object> test;

    OptionType(String description, Predicate<Object> test) {
        this.description = description;
        this.test = test;
    }

    /** Returns what is allowed, to stand behind "must be". */
    String description() {
        return description;
    }

    boolean accepts(Object value) {
        return test.test(value);
    }

    private static boolean isTime(Object value) {
        return value instanceof Duration || value instanceof Number || parses(() -> DurationText.parse(text(value)));
    }

    private static boolean isSize(Object value) {
        return value instanceof MemorySize || value instanceof Number || parses(() -> MemorySize.parse(text(value)));
    }

    private static String text(Object value) {
        return value.toString().trim();
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (PenstockException e) {
            return false;
        }
    }
}
