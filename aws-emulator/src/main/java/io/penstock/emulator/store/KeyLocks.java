package io.penstock.emulator.store;

import java.util.stream.Stream;

/** One of a fixed number of locks for each key, so that writers of one key take turns. */
final class KeyLocks {
    private static final int STRIPES = 64;

    private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

    Object of(String key) {
        return stripes[Math.floorMod(key.hashCode(), STRIPES)];
    }
}
