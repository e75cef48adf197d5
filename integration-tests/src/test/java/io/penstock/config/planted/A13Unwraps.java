package io.penstock.config.planted;

import io.vavr.control.Either;

/** Breaks rule A13 on purpose. */
final class A13Unwraps {
    int value(Either<String, Integer> either) {
        return either.get();
    }
}
