package io.penstock.emulator.s3;

import io.penstock.emulator.store.StoredObject;
import io.penstock.emulator.store.WriteCondition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The conditional header fields of reads, copies and writes. */
final class Preconditions {
    private final S3Request request;
    private final String prefix;

    private Preconditions(S3Request request, String prefix) {
        this.request = request;
        this.prefix = prefix;
    }

    /** The conditions on reading the addressed object. */
    static void checkRead(S3Request request, StoredObject object) {
        Preconditions conditions = new Preconditions(request, "");
        if (conditions.stale(object)) {
            throw S3Error.PRECONDITION_FAILED.exception().with("Condition", "If-Match");
        }
        if (conditions.unchanged(object)) {
            throw S3Error.NOT_MODIFIED.exception();
        }
    }

    /** The conditions on the source of a copy; there is no "not modified" for a copy. */
    static void checkCopySource(S3Request request, StoredObject source) {
        Preconditions conditions = new Preconditions(request, "x-amz-copy-source-");
        if (conditions.stale(source) || conditions.unchanged(source)) {
            throw S3Error.PRECONDITION_FAILED.exception();
        }
    }

    /** The conditions on what a write or delete replaces. */
    static WriteCondition forWrite(S3Request request) {
        String match = request.header("if-match").orElse("");
        String noneMatch = request.header("if-none-match").orElse("");
        if (!noneMatch.isEmpty() && !noneMatch.equals("*")) {
            throw S3Error.NOT_IMPLEMENTED.exception();
        }
        return current -> {
            if (!noneMatch.isEmpty() && current != null) {
                throw S3Error.PRECONDITION_FAILED.exception().with("Condition", "If-None-Match");
            }
            if (!match.isEmpty() && current == null) {
                throw request.noSuchKey();
            }
            if (!match.isEmpty() && current != null && !names(match, current)) {
                throw S3Error.PRECONDITION_FAILED.exception().with("Condition", "If-Match");
            }
        };
    }

    private boolean stale(StoredObject object) {
        Optional<String> match = field("if-match");
        if (match.isPresent()) {
            return !names(match.get(), object);
        }
        Optional<Instant> since = field("if-unmodified-since").flatMap(HttpDate::parse);
        return since.isPresent() && object.modified().isAfter(since.get());
    }

    private boolean unchanged(StoredObject object) {
        Optional<String> noneMatch = field("if-none-match");
        if (noneMatch.isPresent()) {
            return names(noneMatch.get(), object);
        }
        Optional<Instant> since = field("if-modified-since").flatMap(HttpDate::parse);
        return since.isPresent() && !object.modified().isAfter(since.get());
    }

    private Optional<String> field(String name) {
        return request.header(prefix + name);
    }

    private static boolean names(String tags, StoredObject object) {
        return Arrays.stream(tags.split(",", -1))
                .map(tag -> tag.strip().replace("\"", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(object.etag()));
    }
}
