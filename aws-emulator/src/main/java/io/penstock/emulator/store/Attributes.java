package io.penstock.emulator.store;

import java.util.Map;

/**
 * What a client said about an object.
 *
 * @param headers header fields by lower-case name, to be sent back with the object: content type, metadata, storage
 *     class, encryption
 * @param tags the object's tags
 */
public record Attributes(Map<String, String> headers, Map<String, String> tags) {
    public static final Attributes NONE = new Attributes(Map.of(), Map.of());

    public Attributes {
        headers = Map.copyOf(headers);
        tags = Map.copyOf(tags);
    }

    public Attributes withTags(Map<String, String> newTags) {
        return new Attributes(headers, newTags);
    }
}
