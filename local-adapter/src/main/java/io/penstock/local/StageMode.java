package io.penstock.local;

import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.spi.launch.ShellWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways of {@code stageInMode}. */
enum StageMode {
    /** A symbolic link with an absolute target. */
    SYMLINK("ln -sfn"),
    /** A symbolic link with a relative target. */
    RELLINK("ln -sfn"),
    /** A hard link; a directory becomes a directory of hard links. */
    LINK("cp -RLl"),
    /** A copy. */
    COPY("cp -RL");

    private final String command;

    StageMode(String command) {
        this.command = command;
    }

    /** Returns the mode of a directive's value; links for one that {@link #isKnown} refuses. */
    static StageMode of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.text().equals(name))
                .findFirst()
                .orElse(SYMLINK);
    }

    /** Tells whether a directive's value is a mode. */
    static boolean isKnown(String name) {
        return Arrays.stream(values()).anyMatch(mode -> mode.text().equals(name));
    }

    /** Returns all names, for messages. */
    static String names() {
        return Arrays.stream(values()).map(StageMode::text).collect(Collectors.joining(", "));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether an optional input may be missing: a link can lead nowhere. */
    boolean mayDangle() {
        return this == SYMLINK || this == RELLINK;
    }

    /** Returns the function of bash that takes sources and, last, the target. */
    String function() {
        return "penstock_stage() { " + command + " -- \"$@\"; }";
    }

    /** Returns commands for groups of inputs: by a directory that ends with a slash, or one input by its own name. */
    List<String> commands(TaskAttempt attempt, Map<String, List<InputFile>> groups) {
        List<String> commands = new ArrayList<>();
        groups.forEach((to, inputs) -> LocalStaging.chunks(inputs).forEach(some -> {
            List<String> words = new ArrayList<>();
            some.forEach(input -> words.add(source(attempt, input)));
            words.add(to);
            commands.add("penstock_stage " + ShellWords.join(words));
        }));
        return commands;
    }

    private String source(TaskAttempt attempt, InputFile input) {
        return this == RELLINK ? relative(attempt, input) : input.location().path();
    }

    /** Up from where the link really lies, then down to the source as it is named: right even if links lead to either. */
    private static String relative(TaskAttempt attempt, InputFile input) {
        Path link = attempt.workDirectory().toPath();
        try {
            link = link.toRealPath();
        } catch (IOException e) {
            link = link.normalize();
        }
        Path parent = link.resolve(input.stageName()).getParent();
        Path source = input.location().toPath().normalize();
        return parent == null ? source.toString() : parent.relativize(source).toString();
    }
}
