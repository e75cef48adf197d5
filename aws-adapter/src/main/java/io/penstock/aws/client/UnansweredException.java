package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rides along with a failure of the network, and knows where it happened. */
final class UnansweredException extends PenstockException {
    private static final long serialVersionUID = 1L;

    private final String place;

    UnansweredException(String place, String why) {
        super(ErrorCode.UNAVAILABLE, why);
        this.place = place;
    }

    /** Finds what a failure, or what it came from, says of an address that did not answer. */
    static Optional<UnansweredException> in(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            for (Throwable beside : each.getSuppressed()) {
                if (beside instanceof UnansweredException found) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the address. */
    String place() {
        return place;
    }
}
