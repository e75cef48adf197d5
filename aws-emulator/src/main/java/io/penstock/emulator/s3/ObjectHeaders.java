package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Attributes;
import io.penstock.emulator.store.Checksums;
import io.penstock.emulator.store.StoredObject;
import java.util.List;

/** Writes the header fields that answers about objects carry. */
final class ObjectHeaders {
    private static final List<String> OVERRIDABLE = List.of(
            "content-type", "content-disposition", "content-encoding", "cache-control", "content-language", "expires");

    private final ApiResponse response;

    ObjectHeaders(ApiResponse response) {
        this.response = response;
    }

    /** What every answer about an object says, also that it was not modified. */
    ObjectHeaders identity(StoredObject object) {
        response.header("ETag", quoted(object.etag()));
        response.header("Last-Modified", HttpDate.format(object.modified()));
        return this;
    }

    /** What a reader gets back of that which the writer said. */
    ObjectHeaders attributes(StoredObject object) {
        response.header("Accept-Ranges", "bytes").header("Content-Type", "binary/octet-stream");
        object.attributes().headers().forEach((name, value) -> {
            boolean usual = name.equals(RequestAttributes.STORAGE_CLASS) && value.equals("STANDARD");
            if (!usual && !name.equals(RequestAttributes.ACL)) {
                response.header(name, value);
            }
        });
        int tags = object.attributes().tags().size();
        if (tags > 0) {
            response.header("x-amz-tagging-count", Integer.toString(tags));
        }
        return this;
    }

    /** The {@code response-…} parameters, with which a reader overrides what the writer said. */
    ObjectHeaders overrides(S3Request request) {
        OVERRIDABLE.forEach(name -> request.query("response-" + name).ifPresent(value -> response.header(name, value)));
        return this;
    }

    ObjectHeaders checksums(Checksums checksums) {
        checksums.values().forEach((algorithm, value) -> response.header(algorithm.header(), value));
        if (!checksums.values().isEmpty()) {
            response.header("x-amz-checksum-type", checksums.type());
        }
        return this;
    }

    ObjectHeaders encryption(Attributes attributes) {
        for (String name : List.of(RequestAttributes.ENCRYPTION, RequestAttributes.ENCRYPTION_KEY)) {
            String value = attributes.headers().get(name);
            if (value != null) {
                response.header(name, value);
            }
        }
        return this;
    }

    static String quoted(String etag) {
        return "\"" + etag + "\"";
    }
}
