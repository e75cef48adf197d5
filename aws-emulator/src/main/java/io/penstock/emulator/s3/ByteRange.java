package io.penstock.emulator.s3;

import io.penstock.emulator.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Consecutive bytes of an object.
 *
 * @param from the first byte, counted from 0
 */
record ByteRange(long from, long length) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /** Reads a Range header; empty where it is not one single range, which S3 then ignores. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return Optional.empty();
        }
        long from;
        long to = size - 1;
        if (form.group(1).isEmpty()) {
            long last = Long.parseLong(form.group(2));
            from = last == 0 ? size : Math.max(0, size - last);
        } else {
            from = Long.parseLong(form.group(1));
            if (!form.group(2).isEmpty()) {
                long end = Long.parseLong(form.group(2));
                if (end < from) {
                    return Optional.empty();
                }
                to = Math.min(to, end);
            }
        }
        if (from >= size) {
            throw S3Error.INVALID_RANGE
                    .exception()
                    .with("RangeRequested", header)
                    .with("ActualObjectSize", Long.toString(size));
        }
        return Optional.of(new ByteRange(from, to - from + 1));
    }

    /** The bytes that one part of a multipart upload became; a plain object counts as a single part. */
    static ByteRange ofPart(StoredObject object, int number) {
        List<Long> parts = object.content().parts();
        if (number < 1 || number > Math.max(1, parts.size())) {
            throw S3Error.INVALID_PART_NUMBER.exception();
        }
        if (parts.isEmpty()) {
            return whole(object.size());
        }
        long from = parts.subList(0, number - 1).stream().mapToLong(n -> n).sum();
        return new ByteRange(from, parts.get(number - 1));
    }

    boolean isWhole(long size) {
        return from == 0 && length == size;
    }

    String contentRange(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }

    /** Reads these bytes of a file. */
    InputStream stream(FileChannel file) throws IOException {
        file.position(from);
        return new LimitedStream(Channels.newInputStream(file), length);
    }
}
