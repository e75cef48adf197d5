package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.spi.LedgerRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of lines that only grows, open for one writer. Not thread-safe, but for reading. */
final class LedgerFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private volatile long durable;

    private LedgerFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens the file, makes it if there is none, and cuts off what a crash left unfinished at its end. */
    static LedgerFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            LedgerFile file = new LedgerFile(path, channel);
            try {
                file.lock();
                file.recover();
                return file;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw FileErrors.translate(e, "open the ledger " + path);
        }
    }

    private void lock() throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new PenstockException(
                    ErrorCode.UNAVAILABLE,
                    "another run has the ledger " + path
                            + " open; wait until it has ended, or use another work directory");
        }
    }

    private void recover() throws IOException {
        durable = channel.size();
        byte[] content = content();
        int end = content.length;
        while (end > 0) {
            int start = lastLineStart(content, end);
            boolean ended = content[end - 1] == '\n';
            if (ended && LedgerLine.read(text(content, start, end - 1)).isPresent()) {
                break;
            }
            end = start;
        }
        if (end < content.length) {
            channel.truncate(end);
            channel.force(true);
        }
        durable = end;
    }

    private static int lastLineStart(byte[] content, int end) {
        int start = end - 1;
        while (start > 0 && content[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** Appends lines and returns when they are on the disk; after a failure, none of them is. */
    void append(List<String> lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        long end = durable;
        try {
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(durable);
            throw e;
        }
        durable = end;
    }

    /** Reads all records that are on the disk; leaves out lines that were damaged. */
    List<LedgerRecord> read() throws IOException {
        List<LedgerRecord> records = new ArrayList<>();
        byte[] content = content();
        int start = 0;
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '\n') {
                Optional<LedgerRecord> entry = LedgerLine.read(text(content, start, at));
                entry.ifPresent(records::add);
                start = at + 1;
            }
        }
        return List.copyOf(records);
    }

    private byte[] content() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(durable));
        while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
            // Reads on until all is there.
        }
        return content.array();
    }

    private static String text(byte[] content, int start, int end) {
        return new String(content, start, end - start, StandardCharsets.UTF_8);
    }

    /** Returns where it lies. */
    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
