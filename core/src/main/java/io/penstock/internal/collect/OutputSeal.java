package io.penstock.internal.collect;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.InputContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt gave out when it ended, so that it can be told later whether all of it is still there. Immutable.
 *
 * @param entries the files and directories
 */
public record OutputSeal(List<Entry> entries) {
    /** Says nothing, and holds for everything. */
    public static final OutputSeal NONE = new OutputSeal(List.of());

    private static final char END = '\0';
    private static final int FIELDS = 5;
    private static final String DIRECTORY = "directory";
    private static final String FILE = "file";

    /**
     * One file or directory.
     *
     * @param path where it was made, below the work directory
     * @param content what was there
     * @param moved where it is now; null if it was not moved
     */
    record Entry(
            String path, InputContent content, @Nullable FileLocation moved) {}

    /** Copies the entries. */
    public OutputSeal {
        entries = List.copyOf(entries);
    }

    /** Reads what {@link #format} wrote; empty for a text that does not end as it should. */
    static Optional<OutputSeal> parse(String text) {
        String[] fields = text.split(String.valueOf(END), -1);
        if (fields.length % FIELDS != 1 || !fields[fields.length - 1].isEmpty()) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        try {
            for (int i = 0; i + FIELDS < fields.length; i += FIELDS) {
                InputContent content = new InputContent(
                        fields[i + 1].equals(DIRECTORY), Long.parseLong(fields[i + 2]), Long.parseLong(fields[i + 3]));
                FileLocation moved = fields[i + 4].isEmpty() ? null : FileLocation.parse(fields[i + 4]);
                entries.add(new Entry(fields[i], content, moved));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new OutputSeal(entries));
    }

    String format() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry.path()).append(END);
            text.append(entry.content().directory() ? DIRECTORY : FILE).append(END);
            text.append(entry.content().files()).append(END);
            text.append(entry.content().bytes()).append(END);
            text.append(entry.moved() == null ? "" : entry.moved()).append(END);
        }
        return text.toString();
    }

    /** Returns where files are now that were made below a work directory and moved. */
    Map<FileLocation, FileLocation> moved(FileLocation workDirectory) {
        Map<FileLocation, FileLocation> moved = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.moved() != null) {
                moved.put(workDirectory.resolve(entry.path()), entry.moved());
            }
        }
        return moved;
    }
}
