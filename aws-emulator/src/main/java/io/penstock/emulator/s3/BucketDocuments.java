package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.BucketSettings;
import io.penstock.emulator.xml.XmlElement;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.Map;

/** Answers about a bucket's configuration; most of it is what a bucket has that nobody configured. */
final class BucketDocuments {
    /** Sub-resources that nothing is set for, and the code that S3 says so with. */
    static final Map<String, String> UNSET = Map.of(
            "policy", "NoSuchBucketPolicy",
            "policyStatus", "NoSuchBucketPolicy",
            "tagging", "NoSuchTagSet",
            "lifecycle", "NoSuchLifecycleConfiguration",
            "cors", "NoSuchCORSConfiguration",
            "website", "NoSuchWebsiteConfiguration",
            "publicAccessBlock", "NoSuchPublicAccessBlockConfiguration",
            "ownershipControls", "OwnershipControlsNotFoundError",
            "replication", "ReplicationConfigurationNotFoundError",
            "object-lock", "ObjectLockConfigurationNotFoundError");

    private final Account account;

    BucketDocuments(Account account) {
        this.account = account;
    }

    /** The location of the oldest region is written as nothing. */
    void location(S3Request request, ApiResponse response) throws IOException {
        request.bucket();
        String region = account.region().equals("us-east-1") ? "" : account.region();
        Documents.send(response, Documents.begin("LocationConstraint").text(region));
    }

    static void versioning(S3Request request, ApiResponse response) throws IOException {
        request.bucket();
        Documents.send(response, Documents.begin("VersioningConfiguration"));
    }

    static void encryption(S3Request request, ApiResponse response) throws IOException {
        request.bucket();
        XmlWriter document = Documents.begin("ServerSideEncryptionConfiguration")
                .open("Rule")
                .open("ApplyServerSideEncryptionByDefault")
                .element("SSEAlgorithm", "AES256");
        Documents.send(response, document);
    }

    static void payer(S3Request request, ApiResponse response) throws IOException {
        BucketSettings settings = request.bucket().settings();
        XmlWriter document = Documents.begin("RequestPaymentConfiguration")
                .element("Payer", settings.requesterPays() ? "Requester" : "BucketOwner");
        Documents.send(response, document);
    }

    static void setPayer(S3Request request, ApiResponse response) throws IOException {
        BucketSettings settings = request.bucket().settings();
        XmlElement document = Documents.read(request, "RequestPaymentConfiguration");
        switch (document.text("Payer").orElse("")) {
            case "Requester" -> settings.setRequesterPays(true);
            case "BucketOwner" -> settings.setRequesterPays(false);
            default -> throw S3Error.MALFORMED_XML.exception();
        }
        response.send(200);
    }

    /** Says that a sub-resource is not set. */
    static Operation unset(String subresource, String code) {
        return (request, response) -> {
            request.bucket();
            throw new S3Exception(404, code, "The bucket has no configuration of this kind: " + subresource)
                    .with("BucketName", request.bucketName());
        };
    }
}
