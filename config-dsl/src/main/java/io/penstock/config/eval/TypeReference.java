package io.penstock.config.eval;

/**
 * The name of a type used as a value, as in {@code Math.max(1, 2)}.
 *
 * @param name the simple name
 */
public record TypeReference(String name) {
    @Override
    public String toString() {
        return name;
    }
}
