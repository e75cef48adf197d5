package io.penstock.aws;

import java.util.Locale;

/** The names of canned access control lists: configurations write {@code BucketOwnerFullControl}, S3 wants {@code bucket-owner-full-control}. */
final class CannedAcls {
    private CannedAcls() {}

    static String name(String text) {
        return text.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
