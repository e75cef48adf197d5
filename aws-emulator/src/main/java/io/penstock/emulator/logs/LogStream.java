package io.penstock.emulator.logs;

import io.penstock.emulator.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log stream in a file of its own. Safe for use by several threads. */
public final class LogStream implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LogStream.class);

    /** A page carries at most this many bytes of the file; the longest event is well below. */
    private static final int PAGE_BYTES = 4 << 20;

    private final String name;
    private final Path file;
    private final Clock clock;
    private final long createdAt;
    private final OutputStream out;
    private long length;

    private LogStream(String name, Path file, Clock clock, long createdAt, OutputStream out) {
        this.name = name;
        this.file = file;
        this.clock = clock;
        this.createdAt = createdAt;
        this.out = out;
    }

    /** Begins a stream. */
    static LogStream begin(String name, Path file, Clock clock) throws IOException {
        return new LogStream(name, file, clock, clock.millis(), Files.newOutputStream(file));
    }

    /** Returns a stream of which there is nothing more to come. */
    static LogStream ended(String name, Path file, long createdAt) {
        LogStream stream = new LogStream(name, file, Clock.systemUTC(), createdAt, OutputStream.nullOutputStream());
        stream.length = file.toFile().length();
        return stream;
    }

    Path file() {
        return file;
    }

    /** Returns the stream's name within its group. */
    public String name() {
        return name;
    }

    /** Returns when the stream came to be, in milliseconds since the epoch. */
    long createdAt() {
        return createdAt;
    }

    /** Adds one line. */
    public synchronized void append(String text) {
        byte[] line = new LogEvent(clock.millis(), JsonText.quote(text)).toLine();
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log stream " + name, e);
        }
        length += line.length;
    }

    synchronized long length() {
        return length;
    }

    LogPage forward(long position, int limit) {
        long from = Math.min(position, length());
        return LogPage.first(read(from, Math.min(length(), from + PAGE_BYTES)), from, limit);
    }

    LogPage backward(long position, int limit) {
        long to = Math.min(position, length());
        long from = Math.max(0, to - PAGE_BYTES);
        return LogPage.last(read(from, to), from, limit);
    }

    private byte[] read(long from, long to) {
        byte[] bytes = new byte[(int) (to - from)];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            in.readFully(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log stream " + name, e);
        }
        return bytes;
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.debug("cannot delete a log stream [file={}]", file, e);
        }
    }

    /** Ends writing; the stream stays readable. */
    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the log stream " + name, e);
        }
    }
}
