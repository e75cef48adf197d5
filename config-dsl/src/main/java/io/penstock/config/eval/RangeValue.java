package io.penstock.config.eval;

import java.util.AbstractList;
import java.util.RandomAccess;

/** A range as the list of its elements, which knows its bounds: as an index, a negative bound counts from the end. */
public final class RangeValue extends AbstractList<Object> implements RandomAccess, Spoken {
    /** What the elements are. */
    enum Kind {
        INT,
        LONG,
        LETTER
    }

    private final long from;
    private final long to;
    private final boolean includesFrom;
    private final boolean includesTo;
    private final Kind kind;

    RangeValue(long from, long to, boolean includesFrom, boolean includesTo, Kind kind) {
        this.from = from;
        this.to = to;
        this.includesFrom = includesFrom;
        this.includesTo = includesTo;
        this.kind = kind;
        Sizes.requireElements(Math.abs(to - from));
    }

    /** Returns the places that this range means in something of that size. */
    RangeValue within(int size) {
        return new RangeValue(place(from, size), place(to, size), includesFrom, includesTo, Kind.INT);
    }

    private static long place(long bound, int size) {
        return bound < 0 ? Math.max(0, bound + size) : bound;
    }

    /** Returns the range as it is written, {@code 1..3} or {@code 1..<3}. */
    @Override
    public String toString() {
        return bound(from) + (includesFrom ? "" : "<") + ".." + (includesTo ? "" : "<") + bound(to);
    }

    private String bound(long value) {
        return kind == Kind.LETTER ? String.valueOf((char) value) : String.valueOf(value);
    }

    private int step() {
        return from <= to ? 1 : -1;
    }

    @Override
    public Object get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        long value = from + (long) step() * (includesFrom ? index : index + 1);
        return switch (kind) {
            case INT -> (Object) (int) value;
            case LONG -> (Object) value;
            case LETTER -> String.valueOf((char) value);
        };
    }

    @Override
    public int size() {
        long all = Math.abs(to - from) + 1 - (includesFrom ? 0 : 1) - (includesTo ? 0 : 1);
        return (int) Math.max(0, all);
    }
}
