package io.penstock.emulator.store;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import java.util.Map;

/**
 * The checksums kept with an object, in base 64.
 *
 * @param composite whether they are checksums over the parts' checksums instead of over the object
 */
public record Checksums(Map<ChecksumAlgorithm, String> values, boolean composite) {
    public static final Checksums NONE = new Checksums(Map.of(), false);

    public Checksums {
        values = Map.copyOf(values);
    }

    /** The word for what the checksums are taken over. */
    public String type() {
        return composite ? "COMPOSITE" : "FULL_OBJECT";
    }
}
