package io.penstock.aws.settings;

import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;

/** Where S3 is, for the program and for jobs alike. Immutable. */
public interface AddressSettings {

    /** Returns the region ({@code aws.region}); without one, the environment, the profile and the instance are asked. */
    Optional<String> region();

    /**
     * Returns the address of S3 ({@code aws.client.endpoint}); one at localhost or an IP address serves Batch too. Jobs use
     * it as well.
     */
    Optional<URI> endpoint();

    /**
     * Tells whether buckets stand in the path of addresses ({@code aws.client.s3PathStyleAccess}); false by default, though
     * endpoints on this machine and IP addresses imply it.
     */
    @Value.Default
    default boolean pathStyleAccess() {
        return false;
    }

    /** Tells whether S3 is asked without credentials ({@code aws.client.anonymous}); false by default. */
    @Value.Default
    default boolean anonymous() {
        return false;
    }
}
