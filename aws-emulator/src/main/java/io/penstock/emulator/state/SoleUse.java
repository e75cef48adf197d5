package io.penstock.emulator.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to use a directory: a lock of the operating system, which ends with the process whatever ends that. */
public final class SoleUse implements AutoCloseable {
    private static final String HOLDER = "holder";

    private final Path directory;
    private final FileChannel channel;

    private SoleUse(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the right to a directory, which is created where it is missing.
     *
     * @throws IOException also when another emulator has it, with a message that names that one
     */
    public static SoleUse of(Path directory) throws IOException {
        Files.createDirectories(directory);
        ProcessMark self = ProcessMark.of(ProcessHandle.current().pid());
        Optional<ProcessMark> holder = ProcessMark.read(directory.resolve(HOLDER));
        // A second channel of this JVM would, when it is closed, let go of the lock of the first.
        if (holder.filter(self::equals).isPresent()) {
            throw taken(holder);
        }
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locks(channel)) {
                throw taken(holder);
            }
            Files.writeString(directory.resolve(HOLDER), self.toString());
            return new SoleUse(directory, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static IOException taken(Optional<ProcessMark> holder) {
        String who = holder.map(mark -> " (process " + mark.pid() + ")").orElse("");
        return new IOException("another emulator" + who
                + " serves from this directory; end that one, or give this one a directory of its own");
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(directory.resolve(HOLDER));
        }
    }
}
