package io.penstock.emulator.s3;

import io.penstock.emulator.store.Attributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what a request says about the object that it makes: headers to keep, metadata, encryption, tags. */
final class RequestAttributes {
    static final String STORAGE_CLASS = "x-amz-storage-class";
    static final String ENCRYPTION = "x-amz-server-side-encryption";
    static final String ENCRYPTION_KEY = "x-amz-server-side-encryption-aws-kms-key-id";
    static final String ACL = "x-amz-acl";
    static final String METADATA = "x-amz-meta-";

    private static final List<String> KEPT = List.of(
            "content-type",
            "cache-control",
            "content-disposition",
            "content-language",
            "expires",
            STORAGE_CLASS,
            ACL,
            ENCRYPTION,
            ENCRYPTION_KEY,
            "x-amz-server-side-encryption-bucket-key-enabled",
            "x-amz-website-redirect-location");
    private static final Set<String> STORAGE_CLASSES = Set.of(
            "STANDARD",
            "REDUCED_REDUNDANCY",
            "STANDARD_IA",
            "ONEZONE_IA",
            "INTELLIGENT_TIERING",
            "GLACIER",
            "DEEP_ARCHIVE",
            "GLACIER_IR",
            "EXPRESS_ONEZONE");
    private static final Set<String> ENCRYPTIONS = Set.of("AES256", "aws:kms", "aws:kms:dsse");
    private static final Set<String> ACLS = Set.of(
            "private",
            "public-read",
            "public-read-write",
            "authenticated-read",
            "aws-exec-read",
            "bucket-owner-read",
            "bucket-owner-full-control");
    private static final int MOST_METADATA = 2048;

    private RequestAttributes() {}

    static Attributes read(S3Request request, Account account) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT) {
            request.headerOrQuery(name).ifPresent(value -> headers.put(name, value));
        }
        addEncoding(request, headers);
        addMetadata(request, headers);
        completeEncryption(request, headers, account);
        checkOneOf(STORAGE_CLASSES, headers.getOrDefault(STORAGE_CLASS, "STANDARD"), S3Error.INVALID_STORAGE_CLASS);
        checkOneOf(ACLS, headers.getOrDefault(ACL, "private"), S3Error.INVALID_ARGUMENT);
        String tags = request.headerOrQuery("x-amz-tagging").orElse("");
        return new Attributes(headers, TagSet.parse(tags));
    }

    /** {@code aws-chunked} describes the transfer only and is not part of the object. */
    private static void addEncoding(S3Request request, Map<String, String> headers) {
        String encoding = request.http().headers().all("content-encoding").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equals("aws-chunked"))
                .collect(Collectors.joining(","));
        if (!encoding.isEmpty()) {
            headers.put("content-encoding", encoding);
        }
    }

    private static void addMetadata(S3Request request, Map<String, String> headers) {
        int size = 0;
        for (String name : request.http().headers().names()) {
            if (name.startsWith(METADATA)) {
                String value = String.join(",", request.http().headers().all(name));
                size += name.length() - METADATA.length() + value.length();
                headers.put(name, value);
            }
        }
        if (size > MOST_METADATA) {
            throw S3Error.METADATA_TOO_LARGE.exception();
        }
    }

    private static void completeEncryption(S3Request request, Map<String, String> headers, Account account) {
        if (request.header("x-amz-server-side-encryption-customer-algorithm").isPresent()) {
            throw S3Error.NOT_IMPLEMENTED.exception();
        }
        String encryption = headers.computeIfAbsent(ENCRYPTION, name -> "AES256");
        if (!ENCRYPTIONS.contains(encryption)) {
            throw new S3Exception(
                    400, "InvalidEncryptionAlgorithmError", "The encryption request you specified is not valid.");
        }
        if (headers.containsKey(ENCRYPTION_KEY) && !encryption.startsWith("aws:kms")) {
            throw new S3Exception(
                    400,
                    "InvalidArgument",
                    "Server Side Encryption with KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms");
        }
        if (encryption.startsWith("aws:kms")) {
            headers.merge(ENCRYPTION_KEY, "aws/s3", (given, usual) -> given);
            headers.computeIfPresent(ENCRYPTION_KEY, (name, key) -> account.kmsKey(key));
        }
    }

    private static void checkOneOf(Set<String> allowed, String value, S3Error error) {
        if (!allowed.contains(value)) {
            throw error.exception();
        }
    }
}
