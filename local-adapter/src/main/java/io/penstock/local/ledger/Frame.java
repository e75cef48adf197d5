package io.penstock.local.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A value of the database: where it belongs and named texts, between a mark and a checksum. It can be found and believed
 * wherever it lies, even in a file whose structure is damaged.
 *
 * @param kind what it is
 * @param run the number of the run it belongs to
 * @param sequence its place among its kind in the run
 * @param members named texts
 */
record Frame(Kind kind, int run, long sequence, Map<String, String> members) {
    /** What a value can be. */
    enum Kind {
        /** The beginning of a run. */
        RUN('R'),
        /** The end of a run. */
        END('E'),
        /** A record of an attempt. */
        ATTEMPT('A');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        static Optional<Kind> of(int letter) {
            return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
        }
    }

    /** No text has a byte of this kind in UTF-8. */
    static final int MARK = 0xFEC0DE01;

    /** Mark, checksum, length. */
    static final int HEAD = 3 * Integer.BYTES;

    private static final int LONGEST = 1 << 24;

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(new byte[HEAD]);
            out.writeByte(kind.letter);
            out.writeInt(run);
            out.writeLong(sequence);
            for (Map.Entry<String, String> member : members.entrySet()) {
                write(out, member.getKey());
                write(out, member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] whole = bytes.toByteArray();
        ByteBuffer.wrap(whole).putInt(MARK).putInt(checksum(whole)).putInt(whole.length - HEAD);
        return whole;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static int checksum(byte[] whole) {
        CRC32 crc = new CRC32();
        crc.update(whole, HEAD, whole.length - HEAD);
        return (int) crc.getValue();
    }

    /** Reads a value that begins at the buffer's position, and leaves the position where it is; empty if it is not whole. */
    static Optional<Frame> at(ByteBuffer buffer) {
        if (buffer.remaining() < HEAD) {
            return Optional.empty();
        }
        int start = buffer.position();
        int length = buffer.getInt(start + 2 * Integer.BYTES);
        if (buffer.getInt(start) != MARK || length <= 0 || length > LONGEST || length > buffer.remaining() - HEAD) {
            return Optional.empty();
        }
        byte[] whole = new byte[HEAD + length];
        buffer.get(start, whole);
        return buffer.getInt(start + Integer.BYTES) == checksum(whole) ? body(whole) : Optional.empty();
    }

    private static Optional<Frame> body(byte[] whole) {
        try {
            ByteBuffer in = ByteBuffer.wrap(whole);
            in.position(HEAD);
            Optional<Kind> kind = Kind.of(in.get());
            int run = in.getInt();
            long sequence = in.getLong();
            Map<String, String> members = new LinkedHashMap<>();
            while (in.hasRemaining()) {
                String name = text(in);
                members.put(name, text(in));
            }
            return kind.map(known -> new Frame(known, run, sequence, members));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            // Whole, yet not ours: as good as not there.
            return Optional.empty();
        }
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
