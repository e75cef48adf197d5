package io.penstock.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways of {@code stageOutMode}: how outputs leave a directory of {@code scratch}. */
enum UnstageMode {
    /** A copy. */
    COPY("cp -RfL --"),
    /** A move; what is a link becomes a copy. */
    MOVE("mv -f --"),
    /** A copy by rsync. */
    RSYNC("rsync -aL --");

    private final String command;

    UnstageMode(String command) {
        this.command = command;
    }

    /** Returns the mode of a directive's value; a copy for one that {@link #isKnown} refuses. */
    static UnstageMode of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.text().equals(name))
                .findFirst()
                .orElse(COPY);
    }

    /** Tells whether a directive's value is a mode. */
    static boolean isKnown(String name) {
        return Arrays.stream(values()).anyMatch(mode -> mode.text().equals(name));
    }

    /** Returns all names, for messages. */
    static String names() {
        return Arrays.stream(values()).map(UnstageMode::text).collect(Collectors.joining(", "));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the words of bash in front of a source and a target. */
    String command() {
        return command;
    }
}
