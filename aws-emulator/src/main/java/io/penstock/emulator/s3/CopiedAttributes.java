package io.penstock.emulator.s3;

import io.penstock.emulator.store.Attributes;
import io.penstock.emulator.store.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is said about a copy: metadata and tags of its source unless replaced; storage and encryption of its own. */
final class CopiedAttributes {
    private static final List<String> OWN =
            List.of(RequestAttributes.STORAGE_CLASS, RequestAttributes.ENCRYPTION, RequestAttributes.ENCRYPTION_KEY);

    private CopiedAttributes() {}

    static Attributes of(S3Request request, StoredObject source, Account account) {
        Attributes asked = RequestAttributes.read(request, account);
        boolean replaceTags = replaces(request, "x-amz-tagging-directive");
        boolean replaceMetadata = replaces(request, "x-amz-metadata-directive");
        if (!replaceMetadata) {
            checkNotOntoItself(request);
        }
        return new Attributes(
                replaceMetadata ? asked.headers() : merged(source.attributes(), asked),
                replaceTags ? asked.tags() : source.attributes().tags());
    }

    private static Map<String, String> merged(Attributes source, Attributes asked) {
        Map<String, String> headers = new TreeMap<>(source.headers());
        Stream.concat(OWN.stream(), Stream.of(RequestAttributes.ACL)).forEach(name -> {
            headers.remove(name);
            String value = asked.headers().get(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    private static boolean replaces(S3Request request, String directive) {
        return request.header(directive).orElse("COPY").equals("REPLACE");
    }

    private static void checkNotOntoItself(S3Request request) {
        ObjectAddress source = CopySource.address(request);
        boolean same =
                source.bucket().equals(request.bucketName()) && source.key().equals(request.key());
        if (same && OWN.stream().allMatch(name -> request.header(name).isEmpty())) {
            throw S3Error.INVALID_REQUEST.exception(
                    "This copy request is illegal because it is trying to copy an object to itself without changing the"
                            + " object's metadata, storage class, website redirect location or encryption"
                            + " attributes.");
        }
    }
}
