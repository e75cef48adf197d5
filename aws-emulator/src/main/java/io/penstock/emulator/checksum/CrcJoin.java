package io.penstock.emulator.checksum;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * The checksum of texts behind one another, from the checksum of each: a text moves the one before it by as many powers of x as it has
 * bits. Not safe for concurrent use.
 */
public final class CrcJoin {
    private final long polynomial;
    private final int width;
    private long value;

    private CrcJoin(long polynomial, int width) {
        this.polynomial = polynomial;
        this.width = width;
    }

    /**
     * Starts with nothing.
     *
     * @throws IllegalArgumentException if the algorithm is no CRC: only those can be joined
     */
    public static CrcJoin of(ChecksumAlgorithm algorithm) {
        return switch (algorithm) {
            case CRC32 -> new CrcJoin(0xEDB88320L, Integer.SIZE);
            case CRC32C -> new CrcJoin(0x82F63B78L, Integer.SIZE);
            case CRC64NVME -> new CrcJoin(Crc64Nvme.POLYNOMIAL, Long.SIZE);
            case SHA1, SHA256 -> throw new IllegalArgumentException(algorithm + " cannot be joined");
        };
    }

    /** Adds a text, of which only the checksum in base 64 and the length are known. */
    public void add(String base64, long length) {
        byte[] raw = Base64.getDecoder().decode(base64);
        byte[] padded = new byte[Long.BYTES];
        System.arraycopy(raw, 0, padded, Long.BYTES - raw.length, raw.length);
        value = times(powerOfX(length * Byte.SIZE), value)
                ^ ByteBuffer.wrap(padded).getLong();
    }

    /** The checksum of all that was added, in base 64. */
    public String base64() {
        byte[] raw = new byte[width / Byte.SIZE];
        ByteBuffer.allocate(Long.BYTES).putLong(value).get(Long.BYTES - raw.length, raw);
        return Base64.getEncoder().encodeToString(raw);
    }

    /** Multiplies polynomials; the highest bit is the power 0. */
    private long times(long a, long b) {
        long product = 0;
        long moved = b;
        for (int i = width - 1; i >= 0; i--) {
            product ^= (a >>> i & 1) == 0 ? 0 : moved;
            moved = moved >>> 1 ^ ((moved & 1) == 0 ? 0 : polynomial);
        }
        return product;
    }

    private long powerOfX(long exponent) {
        long power = 1L << (width - 1);
        long square = 1L << (width - 2);
        for (long rest = exponent; rest > 0; rest >>= 1) {
            power = (rest & 1) == 0 ? power : times(power, square);
            square = times(square, square);
        }
        return power;
    }
}
