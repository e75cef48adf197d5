package io.penstock.emulator.record;

/**
 * A request that came with a good signature, whatever was answered.
 *
 * @param accessKeyId who asked: the emulator's own key, or the temporary one of its jobs
 * @param service the signer's name of the service: {@code s3}, {@code batch}, {@code logs}, {@code sts}
 * @param operation the operation, as the service's documentation names it; those of Batch in lower case
 * @param resource {@code bucket/key} in S3, the request's document in Batch, else empty
 */
public record RecordedRequest(String accessKeyId, String service, String operation, String resource) {}
