package io.penstock.cli.settings;

import io.penstock.domain.resource.MemorySize;
import java.time.Duration;

/**
 * An amount in the largest unit of which it is a whole number: nothing is rounded.
 *
 * @param number how many
 * @param unit the unit as the configuration language writes it
 */
record Amount(long number, String unit) {
    private static final String[] MEMORY = {"EB", "PB", "TB", "GB", "MB", "KB"};
    private static final String[] TIME = {"d", "h", "m", "s"};
    private static final long[] MILLISECONDS = {86_400_000, 3_600_000, 60_000, 1000};

    static Amount of(MemorySize size) {
        for (int i = 0; i < MEMORY.length && size.bytes() > 0; i++) {
            int shift = 10 * (MEMORY.length - i);
            if (size.bytes() % (1L << shift) == 0) {
                return new Amount(size.bytes() >> shift, MEMORY[i]);
            }
        }
        return new Amount(size.bytes(), "B");
    }

    static Amount of(Duration duration) {
        long millis = duration.toMillis();
        for (int i = 0; i < TIME.length && millis != 0; i++) {
            if (millis % MILLISECONDS[i] == 0) {
                return new Amount(millis / MILLISECONDS[i], TIME[i]);
            }
        }
        return new Amount(millis, "ms");
    }

    String joined(String separator) {
        return number + separator + unit;
    }
}
