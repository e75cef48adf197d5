package io.penstock.aws.settings;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.resource.MemorySize;
import java.util.Optional;
import org.immutables.value.Value;

/** How objects are written and moved. Immutable. */
@ValueStyle
@Value.Immutable
public interface S3Settings {

    /** Tells whether the requester pays for transfers ({@code aws.client.requesterPays}); false by default. */
    @Value.Default
    default boolean requesterPays() {
        return false;
    }

    /** Returns the storage class of new objects, as S3 names it ({@code aws.client.storageClass}). */
    Optional<String> storageClass();

    /** Returns the encryption of new objects ({@code aws.client.storageEncryption}): {@code AES256} or {@code aws:kms}. */
    Optional<String> storageEncryption();

    /** Returns the key of the encryption {@code aws:kms} ({@code aws.client.storageKmsKeyId}), which it asks for by itself. */
    Optional<String> storageKmsKeyId();

    /** Returns the canned access control list of new objects, as S3 names it ({@code aws.client.s3Acl}). */
    Optional<String> objectAcl();

    /** Returns the size from which objects are moved in parts ({@code aws.client.multipartThreshold}); 32 MiB by default. */
    @Value.Default
    default MemorySize multipartThreshold() {
        return MemorySize.ofMebibytes(32);
    }

    /** Returns the least size of a part ({@code aws.client.minimumPartSize}); 16 MiB by default; S3 takes none below 5 MiB. */
    @Value.Default
    default MemorySize minimumPartSize() {
        return MemorySize.ofMebibytes(16);
    }

    /** Returns how many transfers this program has under way ({@code aws.client.maxConcurrency}); 8 by default. */
    @Value.Default
    default int maxConcurrency() {
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
