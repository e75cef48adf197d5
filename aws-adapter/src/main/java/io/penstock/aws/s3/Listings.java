package io.penstock.aws.s3;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists what lies below a prefix, page by page. An object whose key ends in a slash stands for a directory. */
final class Listings {
    private final ObjectCalls calls;

    Listings(ObjectCalls calls) {
        this.calls = calls;
    }

    /** Tells whether anything lies below a location; fails where the bucket does not exist. */
    boolean isDirectory(ObjectKey at) {
        return calls.call("list " + at, s3 -> {
            ListObjectsV2Response page = s3.listObjectsV2(
                    calls.listing(at.bucket(), at.prefix()).maxKeys(1).build());
            return at.isRoot() || !page.contents().isEmpty();
        });
    }

    List<StoredFile> below(ObjectKey directory) {
        return read(directory, null);
    }

    List<StoredFile> children(ObjectKey directory) {
        return read(directory, "/");
    }

    /** Returns the keys of all objects below a directory, also of one that stands for itself. */
    List<String> keysBelow(ObjectKey directory) {
        return calls.call(
                "list " + directory,
                s3 -> s3
                        .listObjectsV2Paginator(calls.listing(directory.bucket(), directory.prefix())
                                .build())
                        .contents()
                        .stream()
                        .map(S3Object::key)
                        .toList());
    }

    private List<StoredFile> read(ObjectKey directory, @Nullable String delimiter) {
        return calls.call("list " + directory, s3 -> {
            List<StoredFile> files = new ArrayList<>();
            s3.listObjectsV2Paginator(calls.listing(directory.bucket(), directory.prefix())
                            .delimiter(delimiter)
                            .build())
                    .forEach(page -> add(page, directory, files));
            files.sort(Comparator.comparing(StoredFile::location));
            return List.copyOf(files);
        });
    }

    private static void add(ListObjectsV2Response page, ObjectKey directory, List<StoredFile> files) {
        for (S3Object object : page.contents()) {
            if (!object.key().equals(directory.prefix())) {
                files.add(file(directory.bucket(), object));
            }
        }
        for (CommonPrefix prefix : page.commonPrefixes()) {
            if (!prefix.prefix().equals(directory.prefix())) {
                files.add(directory(location(directory.bucket(), prefix.prefix())));
            }
        }
    }

    private static StoredFile file(String bucket, S3Object object) {
        FileLocation location = location(bucket, object.key());
        return object.key().endsWith("/")
                ? directory(location)
                : new StoredFile(location, object.size(), object.lastModified(), false, object.eTag());
    }

    static StoredFile directory(FileLocation location) {
        return new StoredFile(location, 0, Instant.EPOCH, true, "");
    }

    /** Returns the key of a file that was listed. */
    static String key(StoredFile file) {
        return file.location().path().substring(1) + (file.directory() ? "/" : "");
    }

    private static FileLocation location(String bucket, String key) {
        return new FileLocation("s3", bucket, "/" + key);
    }
}
