package io.penstock.aws.client;

import io.penstock.api.PenstockException;
import java.util.Optional;

/**
 * Recognises failed calls that can be made again as soon as somebody has renewed the credentials. Every client of {@link AwsClients}
 * looks for fresh credentials by itself with the next call after one that failed this way.
 */
public final class ExpiredCredentials {
    private ExpiredCredentials() {}

    /**
     * Returns what somebody has to do for calls to succeed again, such as {@code sign in again: aws sso login --profile work}.
     *
     * @return empty where the call failed for another reason, or its credentials cannot be renewed while the program runs: keys
     *     of the configuration and of the environment
     */
    public static Optional<String> remedy(PenstockException failure) {
        return StaleCredentialsException.in(failure.getCause())
                .map(StaleCredentialsException::renewal)
                .filter(Renewal::possible)
                .map(Renewal::remedy);
    }
}
