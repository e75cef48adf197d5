package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;

/**
 * A location in S3 as bucket and key.
 *
 * @param bucket the bucket
 * @param key the key, without a slash in front; empty for the whole bucket
 */
record ObjectKey(String bucket, String key) {

    static ObjectKey of(FileLocation location) {
        if (!location.scheme().equals("s3") || location.authority().isEmpty()) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, "not a location in S3: " + location + "; write s3://bucket/key");
        }
        return new ObjectKey(location.authority(), location.path().substring(1));
    }

    /** Returns a location that must name an object, not a bucket. */
    static ObjectKey ofObject(FileLocation location) {
        ObjectKey key = of(location);
        if (key.isRoot()) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, location + " is a whole bucket; include at least one directory or file name");
        }
        return key;
    }

    boolean isRoot() {
        return key.isEmpty();
    }

    /** Returns the prefix of everything below this as a directory. */
    String prefix() {
        return isRoot() ? "" : key + "/";
    }

    FileLocation location() {
        return new FileLocation("s3", bucket, "/" + key);
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
