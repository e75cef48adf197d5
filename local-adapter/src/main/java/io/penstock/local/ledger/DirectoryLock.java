package io.penstock.local.ledger;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to write a history: a lock of the operating system, which ends with the process whatever ends that. */
final class DirectoryLock implements AutoCloseable {
    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the lock of a directory.
     *
     * @throws PenstockException with {@code UNAVAILABLE} if another run holds it
     */
    static DirectoryLock take(Path directory) {
        // A second channel of this JVM would, when it is closed, let go of the lock of the first.
        if (Holder.of(directory).filter(Holder::isSelf).isPresent()) {
            throw held(directory);
        }
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (!isTaken(channel)) {
                    throw held(directory);
                }
                Holder.self().introduce(directory);
                return new DirectoryLock(directory, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw StorageErrors.translate(e, "lock the ledger in", directory);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static PenstockException held(Path directory) {
        Optional<Holder> holder = Holder.of(directory);
        String who = holder.map(known -> " (" + known + ")").orElse("");
        return new PenstockException(
                ErrorCode.UNAVAILABLE,
                "another run" + who + " holds the ledger in " + directory
                        + "; wait until it has ended, end it, or start this one in another directory");
    }

    @Override
    public void close() {
        try (channel) {
            Holder.leave(directory);
        } catch (IOException e) {
            throw StorageErrors.translate(e, "unlock the ledger in", directory);
        }
    }
}
