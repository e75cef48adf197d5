package io.penstock.aws.s3;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * The checksum that S3 keeps of a whole object, where it keeps one that parts can be held against.
 *
 * @param crc how it is computed
 * @param value the checksum
 */
record KeptChecksum(Crc crc, long value) {

    static Optional<KeptChecksum> of(HeadObjectResponse head) {
        return of(head.checksumType(), head.checksumCRC32(), head.checksumCRC32C(), head.checksumCRC64NVME());
    }

    static Optional<KeptChecksum> of(CompleteMultipartUploadResponse answer) {
        return of(answer.checksumType(), answer.checksumCRC32(), answer.checksumCRC32C(), answer.checksumCRC64NVME());
    }

    static Optional<KeptChecksum> of(GetObjectResponse answer) {
        return of(answer.checksumType(), answer.checksumCRC32(), answer.checksumCRC32C(), answer.checksumCRC64NVME());
    }

    private static Optional<KeptChecksum> of(
            @Nullable ChecksumType type, @Nullable String crc32, @Nullable String crc32c, @Nullable String crc64) {
        if (type != ChecksumType.FULL_OBJECT) {
            return Optional.empty();
        }
        return kept(Crc.CRC32, crc32).or(() -> kept(Crc.CRC32C, crc32c)).or(() -> kept(Crc.CRC64NVME, crc64));
    }

    private static Optional<KeptChecksum> kept(Crc crc, @Nullable String sum) {
        return Optional.ofNullable(sum).map(text -> new KeptChecksum(crc, crc.decode(text)));
    }
}
