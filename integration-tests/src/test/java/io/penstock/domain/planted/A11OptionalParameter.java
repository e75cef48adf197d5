package io.penstock.domain.planted;

import java.util.Optional;

/** Breaks rule A11 on purpose. */
public final class A11OptionalParameter {
    /** Asks for what may be absent. */
    public int length(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }
}
