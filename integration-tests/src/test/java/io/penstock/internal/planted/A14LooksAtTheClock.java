package io.penstock.internal.planted;

import java.time.Instant;

/** Breaks rule A14 on purpose. */
final class A14LooksAtTheClock {
    Instant now() {
        return Instant.now();
    }
}
