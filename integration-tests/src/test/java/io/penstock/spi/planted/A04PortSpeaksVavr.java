package io.penstock.spi.planted;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;

/** Breaks rule A4 on purpose. */
public interface A04PortSpeaksVavr {
    /** Hides a library type in a generic argument. */
    Optional<List<Either<String, Integer>>> answer();
}
