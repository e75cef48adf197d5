package io.penstock.emulator.s3;

import io.penstock.emulator.fault.S3Faults;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.OpenObject;
import io.penstock.emulator.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/** Answers GetObject and HeadObject: conditions, ranges, parts, checksums. */
final class GetObject implements Operation {
    private static final Set<String> ARCHIVED = Set.of("GLACIER", "DEEP_ARCHIVE");

    private final S3Faults faults;

    GetObject(S3Faults faults) {
        this.faults = faults;
    }

    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        if (request.isHead()) {
            head(request, response);
        } else {
            get(request, response);
        }
    }

    private static void head(S3Request request, ApiResponse response) throws IOException {
        StoredObject object = request.object();
        Optional<ByteRange> range = range(request, response, object);
        ByteRange bytes = range.orElse(ByteRange.whole(object.size()));
        writeHeaders(request, response, object, bytes);
        response.sendHead(range.isPresent() ? 206 : 200, bytes.length());
    }

    private void get(S3Request request, ApiResponse response) throws IOException {
        try (OpenObject open = request.bucket().open(request.key()).orElseThrow(request::noSuchKey)) {
            StoredObject object = open.object();
            checkReadable(object);
            Optional<ByteRange> range = range(request, response, object);
            ByteRange bytes = range.orElse(ByteRange.whole(object.size()));
            writeHeaders(request, response, object, bytes);
            try (InputStream in = bytes.stream(open.channel())) {
                send(in, response.stream(range.isPresent() ? 206 : 200, bytes.length()), bytes.length());
            }
        }
    }

    private void send(InputStream in, OutputStream out, long length) throws IOException {
        if (length > 0 && faults.takeTruncation()) {
            out.write(in.readNBytes((int) Math.min(length / 2, 1 << 20)));
            out.flush();
            throw new IOException("This download is broken off on purpose");
        }
        in.transferTo(out);
    }

    /** Objects in an archive have to be restored before they can be read, which this emulator does not do. */
    static void checkReadable(StoredObject object) {
        String storageClass = object.attributes().headers().get(RequestAttributes.STORAGE_CLASS);
        if (storageClass != null && ARCHIVED.contains(storageClass)) {
            throw S3Error.INVALID_OBJECT_STATE.exception().with("StorageClass", storageClass);
        }
    }

    private static Optional<ByteRange> range(S3Request request, ApiResponse response, StoredObject object) {
        new ObjectHeaders(response).identity(object);
        Preconditions.checkRead(request, object);
        Optional<ByteRange> range = request.asks("partNumber")
                ? Optional.of(part(request, response, object))
                : request.header("range").flatMap(header -> ByteRange.parse(header, object.size()));
        range.filter(r -> r.length() > 0)
                .ifPresent(r -> response.header("Content-Range", r.contentRange(object.size())));
        return range;
    }

    private static ByteRange part(S3Request request, ApiResponse response, StoredObject object) {
        if (!object.content().parts().isEmpty()) {
            int count = object.content().parts().size();
            response.header("x-amz-mp-parts-count", Integer.toString(count));
        }
        return ByteRange.ofPart(object, request.number("partNumber", 10_000));
    }

    private static void writeHeaders(S3Request request, ApiResponse response, StoredObject object, ByteRange range) {
        ObjectHeaders headers = new ObjectHeaders(response).attributes(object).overrides(request);
        boolean wanted = request.header("x-amz-checksum-mode").orElse("").equalsIgnoreCase("ENABLED");
        if (wanted && range.isWhole(object.size())) {
            headers.checksums(object.content().checksums());
        }
    }
}
