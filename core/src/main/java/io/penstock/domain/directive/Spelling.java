package io.penstock.domain.directive;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a misspelt one may have meant. */
public final class Spelling {
    private static final int LARGEST_DISTANCE = 4;

    private Spelling() {}

    /** Returns the known name that comes nearest to a wrong one; empty if none is near. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(name, wrong))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(name, wrong) <= Math.min(LARGEST_DISTANCE, wrong.length() / 4));
    }

    /** Returns how many letters must be changed, added or dropped to make one text from the other. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[other.length() + 1];
            line[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change =
                        Character.toLowerCase(one.charAt(row - 1)) == Character.toLowerCase(other.charAt(column - 1))
                                ? 0
                                : 1;
                line[column] = Math.min(above[column - 1] + change, Math.min(above[column], line[column - 1]) + 1);
            }
            above = line;
        }
        return above[other.length()];
    }
}
