package io.penstock.emulator.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** All log groups and their streams, kept until it closes. Safe for use by several threads. */
public final class LogStore implements AutoCloseable {

    /** The group that Batch writes to unless a job definition names another. */
    public static final String BATCH_GROUP = "/aws/batch/job";

    private final Path directory;
    private final Clock clock;
    private final Map<String, Map<String, LogStream>> groups = new ConcurrentSkipListMap<>();

    public LogStore(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        groups.put(BATCH_GROUP, new ConcurrentSkipListMap<>());
    }

    /** Starts a new stream. */
    public LogStream create(String group, String name) {
        try {
            // Another emulator may use the same directory.
            Path file = Files.createTempFile(Files.createDirectories(directory), "", ".log");
            LogStream stream = new LogStream(name, file, clock);
            groups.computeIfAbsent(group, key -> new ConcurrentSkipListMap<>()).put(name, stream);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the log stream " + name + " in " + directory, e);
        }
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

    /** Deletes the files of all streams. */
    @Override
    public void close() {
        groups.values().forEach(streams -> streams.values().forEach(LogStream::delete));
    }
}
