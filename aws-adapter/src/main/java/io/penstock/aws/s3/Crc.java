package io.penstock.aws.s3;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The checksums that S3 keeps of whole objects and that those of parts can be joined to. */
enum Crc {
    CRC32(0xEDB88320L, Integer.SIZE),
    CRC32C(0x82F63B78L, Integer.SIZE),
    CRC64NVME(Crc64.POLYNOMIAL, Long.SIZE);

    private final long polynomial;
    private final int bits;

    Crc(long polynomial, int bits) {
        this.polynomial = polynomial;
        this.bits = bits;
    }

    Checksum start() {
        return switch (this) {
            case CRC32 -> new CRC32();
            case CRC32C -> new CRC32C();
            case CRC64NVME -> new Crc64();
        };
    }

    /** Reads a value as the headers of S3 carry it. */
    long decode(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        return new BigInteger(1, bytes).longValue();
    }

    /** Writes a value of 32 bits as the headers of S3 carry it. */
    static String encode(long value) {
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(Integer.BYTES).putInt((int) value).array());
    }

    /** Returns the checksum of two texts behind one another from that of each. */
    long join(long first, long second, long secondLength) {
        return multiply(powerOfX(8 * secondLength), first) ^ second;
    }

    /** Multiplies polynomials modulo that of the checksum; the highest bit stands for the power 0. */
    private long multiply(long a, long b) {
        long product = 0;
        long shifted = b;
        for (long bit = 1L << (bits - 1); bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ polynomial;
        }
        return product;
    }

    private long powerOfX(long exponent) {
        long power = 1L << (bits - 1);
        long square = 1L << (bits - 2);
        for (long rest = exponent; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                power = multiply(power, square);
            }
            square = multiply(square, square);
        }
        return power;
    }
}
