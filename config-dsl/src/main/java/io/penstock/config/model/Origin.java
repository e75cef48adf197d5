package io.penstock.config.model;

import io.penstock.domain.origin.SourcePosition;
import java.util.Optional;

/**
 * Where a value comes from.
 *
 * @param position the place in its file, or a description such as {@code command line}
 * @param layer what part of the configuration it belongs to: {@code profile docker}, {@code home}, {@code home, profile docker},
 *     or an empty string
 */
public record Origin(SourcePosition position, String layer) {
    /** What stands in a layer before the name of a profile. */
    public static final String PROFILE = "profile ";

    /** Returns an origin that belongs to no profile. */
    public static Origin at(SourcePosition position) {
        return new Origin(position, "");
    }

    /** Returns the profile that the layer ends with, if it does with one. */
    public Optional<String> profile() {
        int start = layer.lastIndexOf(PROFILE);
        return start < 0 ? Optional.empty() : Optional.of(layer.substring(start + PROFILE.length()));
    }

    /** Returns {@code file:line}, with the layer if there is one. */
    @Override
    public String toString() {
        return layer.isEmpty() ? position.fileAndLine() : position.fileAndLine() + " (" + layer + ")";
    }
}
