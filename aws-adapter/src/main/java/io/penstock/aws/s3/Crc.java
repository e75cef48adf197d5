package io.penstock.aws.s3;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The checksums of 32 bits that S3 keeps of whole objects. */
enum Crc {
    CRC32(0xEDB88320L),
    CRC32C(0x82F63B78L);

    private final long polynomial;

    Crc(long polynomial) {
        this.polynomial = polynomial;
    }

    Checksum start() {
        return this == CRC32 ? new CRC32() : new CRC32C();
    }

    /** Reads a value as the headers of S3 carry it. */
    long decode(String base64) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt() & 0xFFFFFFFFL;
    }

    /** Writes a value as the headers of S3 carry it. */
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
        for (long bit = 1L << 31; bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ polynomial;
        }
        return product;
    }

    private long powerOfX(long exponent) {
        long power = 1L << 31;
        long square = 1L << 30;
        for (long rest = exponent; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                power = multiply(power, square);
            }
            square = multiply(square, square);
        }
        return power;
    }
}
