package io.penstock.aws.s3;

import java.util.ArrayList;
import java.util.List;

/** Cuts an object into parts. */
final class PartPlan {
    private static final int MOST_PARTS = 10_000;
    private static final long LEAST_PART = 5L << 20;

    /**
     * One part.
     *
     * @param number its number, from 1
     * @param offset where it begins
     * @param length how long it is
     */
    record Part(int number, long offset, long length) {
        /** Returns the value of a {@code Range} header. */
        String range() {
            return "bytes=" + offset + "-" + (offset + length - 1);
        }
    }

    private PartPlan() {}

    /** Cuts a size into parts of at least the wanted length, of which there are never more than S3 takes. */
    static List<Part> cut(long size, long wanted) {
        long length = Math.max(Math.max(wanted, LEAST_PART), (size + MOST_PARTS - 1) / MOST_PARTS);
        List<Part> parts = new ArrayList<>();
        for (long offset = 0; offset < size; offset += length) {
            parts.add(new Part(parts.size() + 1, offset, Math.min(length, size - offset)));
        }
        return parts;
    }
}
