package io.penstock.pipeline.script;

import java.util.ArrayList;
import java.util.List;

/** A type that a script declares by the names of its values. */
record EnumType(String name, List<String> names) {
    EnumType {
        names = List.copyOf(names);
    }

    /** One of the values. */
    record Constant(String type, String name, int ordinal) implements Comparable<Constant> {
        @Override
        public int compareTo(Constant other) {
            return Integer.compare(ordinal, other.ordinal);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<Constant> values() {
        List<Constant> values = new ArrayList<>();
        names.forEach(one -> values.add(new Constant(name, one, values.size())));
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
