package io.penstock.config.check;

import io.penstock.api.PenstockException;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** What kind of value an option takes; texts from environments and command lines count as what they look like. */
enum OptionType {
    /** Whatever is written. */
    ANY("any value"),
    /** Something that can be written on one line. */
    TEXT("a text"),
    /** The name of a file; a closure may give it once the run is known. */
    FILE("the name of a file"),
    /** A closure that is called at the end of the run. */
    HANDLER("a closure"),
    /** True or false. */
    FLAG("true or false"),
    /** A whole number. */
    COUNT("a whole number"),
    /** A span of time; a bare number is milliseconds. */
    TIME("a span of time such as '30 sec' or 4.h"),
    /** An amount of memory; a bare number is bytes. */
    SIZE("an amount of memory such as '8 GB' or 8.GB"),
    /** One word of several. */
    CHOICE("one of several words");

    private final String description;

    OptionType(String description) {
        this.description = description;
    }

    /** Returns what is allowed, to stand behind "must be". */
    String description() {
        return description;
    }

    /** Tells whether a closure may stand for the value, or is it. */
    boolean takesClosure() {
        return this == FILE || this == HANDLER;
    }

    /** Tells whether a value that is no closure is allowed. */
    boolean accepts(Object value) {
        return switch (this) {
            case ANY, CHOICE -> true;
            case HANDLER -> false;
            case TEXT, FILE -> !(value instanceof Map) && !(value instanceof Collection);
            case FLAG -> text(value).matches("(?i)true|false");
            case COUNT -> value instanceof Number || text(value).matches("[+-]?\\d{1,18}");
            case TIME -> isTime(value);
            case SIZE -> isSize(value);
        };
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
