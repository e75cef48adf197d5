package io.penstock.aws.s3;

import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * The checksum that S3 keeps of a whole object, where it keeps one that parts can be held against. The checksum of an object that
 * comes by one request is checked by the SDK.
 *
 * @param crc how it is computed
 * @param value the checksum
 */
record KeptChecksum(Crc crc, long value) {

    static Optional<KeptChecksum> of(ObjectCalls calls, ObjectKey key) {
        HeadObjectResponse head = calls.call(
                "look at " + key,
                s3 -> s3.headObject(request -> request.bucket(key.bucket())
                        .key(key.key())
                        .checksumMode(ChecksumMode.ENABLED)
                        .requestPayer(calls.payer())));
        if (head.checksumType() != ChecksumType.FULL_OBJECT) {
            return Optional.empty();
        }
        return Optional.ofNullable(head.checksumCRC32())
                .map(sum -> new KeptChecksum(Crc.CRC32, Crc.CRC32.decode(sum)))
                .or(() -> Optional.ofNullable(head.checksumCRC32C())
                        .map(sum -> new KeptChecksum(Crc.CRC32C, Crc.CRC32C.decode(sum))));
    }
}
