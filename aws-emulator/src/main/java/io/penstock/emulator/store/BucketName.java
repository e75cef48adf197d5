package io.penstock.emulator.store;

import java.util.regex.Pattern;

/** The rules for names of buckets. */
public final class BucketName {
    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");

    private BucketName() {}

    /** Says whether S3 accepts the name; a valid name is also safe as the name of a directory. */
    public static boolean isValid(String name) {
        return VALID.matcher(name).matches()
                && !name.contains("..")
                && !ADDRESS.matcher(name).matches()
                && !name.startsWith("xn--")
                && !name.endsWith("-s3alias");
    }
}
