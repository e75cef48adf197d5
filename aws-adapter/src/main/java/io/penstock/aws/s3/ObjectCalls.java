package io.penstock.aws.s3;

import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.client.AwsErrors;
import io.penstock.aws.settings.S3Settings;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Makes requests the way the settings ask for, and lets no exception of the SDK out. Thread-safe. */
final class ObjectCalls {
    private final AwsClients clients;
    private final S3Settings settings;

    ObjectCalls(AwsClients clients, S3Settings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    S3Settings settings() {
        return settings;
    }

    <T> T call(String doing, Function<S3Client, T> request) {
        try {
            return request.apply(clients.s3());
        } catch (SdkException e) {
            throw translate(e, doing);
        }
    }

    PenstockException translate(SdkException e, String doing) {
        return AwsErrors.translate(e, doing, clients.whereStored());
    }

    @Nullable
    RequestPayer payer() {
        return settings.requesterPays() ? RequestPayer.REQUESTER : null;
    }

    /** Returns what S3 says of one object; empty if there is none. A bucket that does not exist looks the same here. */
    Optional<HeadObjectResponse> head(ObjectKey at) {
        return head(at, false);
    }

    private Optional<HeadObjectResponse> head(ObjectKey at, boolean again) {
        try {
            return Optional.of(clients.s3()
                    .headObject(
                            request -> request.bucket(at.bucket()).key(at.key()).requestPayer(payer())));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return Optional.empty();
            }
            // An answer to HEAD has no body that says why; a listing of the same key gets one.
            if (e.statusCode() == 403 || e.statusCode() == 400) {
                call(
                        "look at " + at,
                        s3 -> s3.listObjectsV2(
                                listing(at.bucket(), at.key()).maxKeys(1).build()));
            }
            if (e.statusCode() == 400 && !again) {
                // Whatever it was is over: credentials that expired and were renewed in between.
                return head(at, true);
            }
            throw translate(e, "look at " + at);
        } catch (SdkException e) {
            throw translate(e, "look at " + at);
        }
    }

    /** Returns what S3 says of one object, with its checksum. */
    HeadObjectResponse headWithChecksum(ObjectKey at) {
        return call(
                "look at " + at,
                s3 -> s3.headObject(request -> request.bucket(at.bucket())
                        .key(at.key())
                        .checksumMode(ChecksumMode.ENABLED)
                        .requestPayer(payer())));
    }

    ListObjectsV2Request.Builder listing(String bucket, String prefix) {
        return ListObjectsV2Request.builder().bucket(bucket).prefix(prefix).requestPayer(payer());
    }

    GetObjectRequest.Builder get(ObjectKey from) {
        return GetObjectRequest.builder()
                .bucket(from.bucket())
                .key(from.key())
                .checksumMode(ChecksumMode.ENABLED)
                .requestPayer(payer());
    }

    PutObjectRequest.Builder put(ObjectKey to) {
        return PutObjectRequest.builder()
                .bucket(to.bucket())
                .key(to.key())
                .storageClass(settings.storageClass().orElse(null))
                .serverSideEncryption(settings.storageEncryption().orElse(null))
                .ssekmsKeyId(settings.storageKmsKeyId().orElse(null))
                .acl(settings.objectAcl().orElse(null))
                .requestPayer(payer());
    }

    CreateMultipartUploadRequest createUpload(ObjectKey to) {
        return CreateMultipartUploadRequest.builder()
                .bucket(to.bucket())
                .key(to.key())
                .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                .checksumType(ChecksumType.FULL_OBJECT)
                .storageClass(settings.storageClass().orElse(null))
                .serverSideEncryption(settings.storageEncryption().orElse(null))
                .ssekmsKeyId(settings.storageKmsKeyId().orElse(null))
                .acl(settings.objectAcl().orElse(null))
                .requestPayer(payer())
                .build();
    }

    CopyObjectRequest copy(ObjectKey from, ObjectKey to) {
        return CopyObjectRequest.builder()
                .sourceBucket(from.bucket())
                .sourceKey(from.key())
                .destinationBucket(to.bucket())
                .destinationKey(to.key())
                .storageClass(settings.storageClass().orElse(null))
                .serverSideEncryption(settings.storageEncryption().orElse(null))
                .ssekmsKeyId(settings.storageKmsKeyId().orElse(null))
                .acl(settings.objectAcl().orElse(null))
                .requestPayer(payer())
                .build();
    }
}
