package io.penstock.emulator.http;

import java.io.InputStream;
import java.util.Map;

/** A request's body: a stream to read once, and the trailers that came behind it. */
public interface Payload {
    /** The body's bytes. Reading may throw {@link RefusedException} where the content is signed and forged. */
    InputStream stream();

    /** Trailer fields by lower-case name; complete only when {@link #stream} has been read to its end. */
    Map<String, String> trailers();

    /** Wraps a plain stream, without trailers. */
    static Payload of(InputStream stream) {
        return new Payload() {
            @Override
            public InputStream stream() {
                return stream;
            }

            @Override
            public Map<String, String> trailers() {
                return Map.of();
            }
        };
    }
}
