package io.penstock.aws.s3;

import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the checksums of parts together, in whatever order they come. Thread-safe. */
final class CrcJoin {
    private final Crc crc;
    private final SortedMap<Integer, Sum> parts = new TreeMap<>();

    private record Sum(long value, long length) {}

    CrcJoin(Crc crc) {
        this.crc = crc;
    }

    Crc crc() {
        return crc;
    }

    synchronized void add(PartPlan.Part part, long value) {
        parts.put(part.number(), new Sum(value, part.length()));
    }

    /** Returns the checksum of the parts behind one another. */
    synchronized long value() {
        long value = 0;
        for (Sum part : parts.values()) {
            value = crc.join(value, part.value(), part.length());
        }
        return value;
    }
}
