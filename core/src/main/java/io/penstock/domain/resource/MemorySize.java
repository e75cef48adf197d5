package io.penstock.domain.resource;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or storage in bytes. Units are powers of 1024, as in the configuration language: 1 KB is 1024 bytes.
 *
 * @param bytes the amount; never negative
 */
public record MemorySize(long bytes) implements Comparable<MemorySize> {
    private static final Pattern TEXT =
            Pattern.compile("(\\d+(?:\\.\\d+)?)[\\s.]*([KMGTPEZ]?)(?:i?B)?", Pattern.CASE_INSENSITIVE);
    private static final String PREFIXES = "KMGTPE";

    /** Refuses negative amounts. */
    public MemorySize {
        if (bytes < 0) {
            throw new PenstockException(ErrorCode.ARGUMENT, "memory must not be negative: " + bytes + " bytes");
        }
    }

    /** Creates an amount in MiB. */
    public static MemorySize ofMebibytes(long mebibytes) {
        return new MemorySize(Math.multiplyExact(mebibytes, 1L << 20));
    }

    /** Creates an amount in GiB. */
    public static MemorySize ofGibibytes(long gibibytes) {
        return new MemorySize(Math.multiplyExact(gibibytes, 1L << 30));
    }

    /**
     * Reads an amount such as {@code 8 GB}, {@code 8.GB}, {@code 1.5GB}, {@code 512 MB} or {@code 1024} (bytes).
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} if the text is no amount of memory
     */
    public static MemorySize parse(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw notMemory(text);
        }
        int power = 1 + "KMGTPEZ".indexOf(matcher.group(2).toUpperCase(Locale.ROOT));
        if (matcher.group(2).isEmpty()) {
            power = 0;
        }
        BigDecimal bytes = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(1024).pow(power));
        if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw notMemory(text);
        }
        return new MemorySize(bytes.longValue());
    }

    private static PenstockException notMemory(String text) {
        return new PenstockException(
                ErrorCode.ARGUMENT, "not an amount of memory: '" + text + "'; write for example '8 GB' or '512 MB'");
    }

    /** Returns the amount times a factor, rounded down to whole bytes. */
    public MemorySize times(double factor) {
        return new MemorySize(
                new BigDecimal(bytes).multiply(BigDecimal.valueOf(factor)).longValue());
    }

    /** Returns the amount in whole MiB, rounded down. */
    public long toMebibytes() {
        return bytes >> 20;
    }

    /** Returns the amount in whole MiB, rounded up. */
    public long toMebibytesRoundedUp() {
        return (bytes + (1L << 20) - 1) >> 20;
    }

    @Override
    public int compareTo(MemorySize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Returns the amount in the largest unit of which it has at least one, such as {@code 8 GB} or {@code 1.5 GB}. */
    @Override
    public String toString() {
        int power = 0;
        while (power < PREFIXES.length() && bytes >= 1L << (10 * (power + 1))) {
            power++;
        }
        if (power == 0) {
            return bytes == 0 ? "0" : bytes + " B";
        }
        BigDecimal amount =
                new BigDecimal(bytes).divide(BigDecimal.valueOf(1L << (10 * power)), 1, RoundingMode.HALF_EVEN);
        return amount.stripTrailingZeros().toPlainString() + " " + PREFIXES.charAt(power - 1) + "B";
    }
}
