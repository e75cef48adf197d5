package io.penstock.emulator.logs;

import io.penstock.emulator.http.PercentCode;
import io.penstock.emulator.state.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** All log groups and their streams, those of earlier stores of a directory too. Safe for use by several threads. */
public final class LogStore {

    /** The group that Batch writes to unless a job definition names another. */
    public static final String BATCH_GROUP = "/aws/batch/job";

    private static final String KIND = "log";

    /** As long as Batch knows a job. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path directory;
    private final Journal journal;
    private final Clock clock;
    private final Map<String, Map<String, LogStream>> groups = new ConcurrentSkipListMap<>();

    private LogStore(Path directory, Journal journal, Clock clock) {
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
        groups.put(BATCH_GROUP, new ConcurrentSkipListMap<>());
    }

    /** Opens the store of a directory, which is created where it is missing. */
    public static LogStore open(Path directory, Journal journal, Clock clock) {
        LogStore store = new LogStore(directory, journal, clock);
        long oldest = clock.millis() - KEPT.toMillis();
        journal.found(KIND).forEach((file, described) -> store.recall(file, described.split(" ", 3), oldest));
        return store;
    }

    private void recall(String file, String[] words, long oldest) {
        long createdAt = Long.parseLong(words[0]);
        LogStream stream = LogStream.ended(PercentCode.decode(words[2]), directory.resolve(file), createdAt);
        if (createdAt < oldest) {
            forget(stream);
        } else {
            add(PercentCode.decode(words[1]), stream);
        }
    }

    private void add(String group, LogStream stream) {
        groups.computeIfAbsent(group, key -> new ConcurrentSkipListMap<>()).put(stream.name(), stream);
    }

    /** Starts a new stream, in place of an earlier one of its name. */
    public LogStream create(String group, String name) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(directory), "", ".log");
            LogStream stream = LogStream.begin(name, file, clock);
            find(group, name).ifPresent(this::forget);
            journal.put(
                    KIND,
                    file.getFileName().toString(),
                    stream.createdAt() + " " + PercentCode.encode(group) + " " + PercentCode.encode(name));
            add(group, stream);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the log stream " + name + " in " + directory, e);
        }
    }

    private void forget(LogStream stream) {
        journal.remove(KIND, stream.file().getFileName().toString());
        stream.delete();
    }

    boolean hasGroup(String group) {
        return groups.containsKey(group);
    }

    Optional<LogStream> find(String group, String name) {
        return Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(name));
    }

    List<LogStream> streams(String group, String prefix) {
        return groups.getOrDefault(group, Map.of()).values().stream()
                .filter(stream -> stream.name().startsWith(prefix))
                .toList();
    }
}
