package io.penstock.emulator.standin;

/**
 * A place in the object store.
 *
 * @param bucket the bucket's name
 * @param key the key or prefix, possibly empty
 */
record S3Uri(String bucket, String key) {

    private static final String SCHEME = "s3://";

    static boolean isS3(String text) {
        return text.startsWith(SCHEME);
    }

    static S3Uri parse(String text) {
        String rest = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        int slash = rest.indexOf('/');
        return slash < 0 ? new S3Uri(rest, "") : new S3Uri(rest.substring(0, slash), rest.substring(slash + 1));
    }

    S3Uri withKey(String other) {
        return new S3Uri(bucket, other);
    }

    /** Returns the last part of the key. */
    String baseName() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    boolean isFolder() {
        return key.isEmpty() || key.endsWith("/");
    }

    /** Returns this place as the folder that a recursive copy means. */
    S3Uri asFolder() {
        return isFolder() ? this : withKey(key + "/");
    }

    String resource() {
        return bucket + "/" + key;
    }

    @Override
    public String toString() {
        return SCHEME + resource();
    }
}
