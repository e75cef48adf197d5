package io.penstock.aws.s3;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.resource.MemorySize;
import java.util.Optional;
import org.immutables.value.Value;

/** How objects are written and moved. Immutable. */
@ValueStyle
@Value.Immutable
public interface S3Settings {

    /** Tells whether the requester pays for transfers. */
    @Value.Default
    default boolean requesterPays() {
        return false;
    }

    /** Returns the storage class of new objects, as S3 names it. */
    Optional<String> storageClass();

    /** Returns the encryption of new objects: {@code AES256} or {@code aws:kms}. */
    Optional<String> encryption();

    /** Returns the key of the encryption {@code aws:kms}. */
    Optional<String> kmsKey();

    /** Returns the canned access control list of new objects, as S3 names it. */
    Optional<String> acl();

    /** Returns the size from which an object is moved in parts. */
    @Value.Default
    default MemorySize multipartThreshold() {
        return MemorySize.ofMebibytes(32);
    }

    /** Returns the least size of a part; S3 takes none below 5 MiB. */
    @Value.Default
    default MemorySize partSize() {
        return MemorySize.ofMebibytes(16);
    }

    /** Returns how many requests one store has under way for transfers. */
    @Value.Default
    default int concurrency() {
        return 8;
    }

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableS3Settings.Builder {
        Builder() {}
    }
}
