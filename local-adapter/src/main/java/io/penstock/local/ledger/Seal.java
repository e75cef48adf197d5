package io.penstock.local.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What the database had come to when it was last looked after, in a small file beside it: a damaged database opens at an older
 * state at times, as if nothing had happened since.
 *
 * @param version a version that was durable; the database has this one or a later one
 * @param size its size when it was closed in order; 0 while it is written
 * @param checksum of its content then
 */
record Seal(long version, long size, long checksum) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) (\\d{1,18}) (\\d{1,18})\\s*");
    private static final int BUFFER_BYTES = 1 << 20;

    /** Returns the seal of a database that is being written. */
    static Seal broken(long version) {
        return new Seal(version, 0, 0);
    }

    /** Returns the seal of a database that was closed at a version. */
    static Seal of(Path file, long version) throws IOException {
        return new Seal(version, Files.size(file), checksum(file));
    }

    /** Reads the seal of a database; empty where there is none, or none that says anything. */
    static Optional<Seal> beside(Path file) {
        try {
            Matcher matcher = TEXT.matcher(Files.readString(place(file)));
            return matcher.matches()
                    ? Optional.of(new Seal(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                    : Optional.empty();
        } catch (IOException e) {
            // Not there, or no text: the database must speak for itself.
            return Optional.empty();
        }
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    private static Path place(Path file) {
        return file.resolveSibling("ledger.seal");
    }

    /** Puts it beside a database. */
    void putBeside(Path file) {
        Path place = place(file);
        Path unfinished = place.resolveSibling("ledger.seal.new");
        try {
            Files.writeString(unfinished, version + " " + size + " " + checksum + "\n");
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // An older seal holds as well, it only says less: nothing that a run should end for.
        }
    }

    /** Removes the seal of a database that is no more. */
    static void remove(Path file) throws IOException {
        Files.deleteIfExists(place(file));
    }

    /** Tells whether a file has, to the byte, the content that was sealed. */
    boolean fits(Path file) throws IOException {
        return size > 0 && Files.size(file) == size && checksum(file) == checksum;
    }

    private static long checksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(buffer) >= 0) {
                checksum.update(buffer.flip());
                buffer.clear();
            }
        }
        return checksum.getValue();
    }
}
