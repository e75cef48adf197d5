package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.PercentCode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request addresses.
 *
 * @param bucket empty for the service itself
 * @param key empty for the bucket itself
 */
record ObjectAddress(String bucket, String key) {
    private static final Pattern VIRTUAL_HOST = Pattern.compile("(.+)\\.localhost(?::\\d+)?");
    private static final int LONGEST_KEY = 1024;

    /** Reads path style, and virtual-host style where the host is {@code <bucket>.localhost}. */
    static ObjectAddress of(ApiRequest request) {
        String path = request.rawPath().substring(1);
        Matcher host = VIRTUAL_HOST.matcher(request.headers().firstOr("host", ""));
        if (host.matches()) {
            return checked(host.group(1), decode(path));
        }
        return of(path);
    }

    /** Reads {@code bucket/key}, still encoded. */
    static ObjectAddress of(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? checked(decode(path), "")
                : checked(decode(path.substring(0, slash)), decode(path.substring(slash + 1)));
    }

    private static ObjectAddress checked(String bucket, String key) {
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw S3Error.KEY_TOO_LONG.exception().with("MaxSizeAllowed", Integer.toString(LONGEST_KEY));
        }
        return new ObjectAddress(bucket, key);
    }

    private static String decode(String text) {
        try {
            return PercentCode.decode(text);
        } catch (IllegalArgumentException e) {
            throw S3Error.INVALID_URI.exception();
        }
    }
}
