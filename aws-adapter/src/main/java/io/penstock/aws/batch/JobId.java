package io.penstock.aws.batch;

import java.util.Optional;

/**
 * A job of some region.
 *
 * @param region the region
 * @param id the job's id there
 */
record JobId(String region, String id) {

    /** Returns one line that {@link #parse} reads. */
    String token() {
        return region + "/" + id;
    }

    static Optional<JobId> parse(String token) {
        int slash = token.indexOf('/');
        return slash <= 0 || slash == token.length() - 1
                ? Optional.empty()
                : Optional.of(new JobId(token.substring(0, slash), token.substring(slash + 1)));
    }
}
