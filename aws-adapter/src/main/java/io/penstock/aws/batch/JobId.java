package io.penstock.aws.batch;

import java.util.Optional;

/**
 * A job of some region.
 *
 * @param region the region
 * @param id the job's id there
 */
record JobId(String region, String id) {

    /** Returns the child of this array job with an index. */
    JobId child(int index) {
        return new JobId(region, id + ":" + index);
    }

    /** Returns the array job that this one is a child of; empty if it is none. */
    Optional<JobId> parent() {
        int colon = id.lastIndexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(new JobId(region, id.substring(0, colon)));
    }

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
