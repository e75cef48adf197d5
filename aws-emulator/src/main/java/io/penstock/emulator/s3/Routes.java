package io.penstock.emulator.s3;

import io.penstock.emulator.fault.S3Faults;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.s3.Route.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table of operations; the first route that matches a request answers it. */
final class Routes {
    /** Sub-resources that no operation here answers; without this they would read as the plain operation. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "accelerate",
            "analytics",
            "cors",
            "encryption",
            "intelligent-tiering",
            "inventory",
            "legal-hold",
            "lifecycle",
            "logging",
            "metrics",
            "notification",
            "object-lock",
            "ownershipControls",
            "policy",
            "policyStatus",
            "publicAccessBlock",
            "replication",
            "restore",
            "retention",
            "select",
            "tagging",
            "torrent",
            "versioning",
            "versions",
            "website");

    private final List<Route> routes = new ArrayList<>();

    Routes(Account account, S3Faults faults) {
        addObjects(account);
        addUploads(account, faults);
        addBucketDocuments(account);
        routes.add(new Route(
                "Unsupported", "GET HEAD PUT POST DELETE", Level.BUCKET, Routes::isUnsupported, Routes::refuse));
        routes.add(new Route(
                "Unsupported", "GET HEAD PUT POST DELETE", Level.OBJECT, Routes::isUnsupported, Routes::refuse));
        addPlain(account, faults);
    }

    Route find(S3Request request) {
        return routes.stream()
                .filter(route -> route.matches(request))
                .findFirst()
                .orElseThrow(() -> S3Error.METHOD_NOT_ALLOWED
                        .exception()
                        .with("Method", request.http().method()));
    }

    private void addObjects(Account account) {
        AccessControl acl = new AccessControl(account);
        on("GetObjectTagging", "GET", Level.OBJECT, "tagging", ObjectTagging::get);
        on("PutObjectTagging", "PUT", Level.OBJECT, "tagging", ObjectTagging::put);
        on("DeleteObjectTagging", "DELETE", Level.OBJECT, "tagging", ObjectTagging::delete);
        on("GetObjectAcl", "GET", Level.OBJECT, "acl", acl::get);
        on("PutObjectAcl", "PUT", Level.OBJECT, "acl", acl::put);
        on("GetObjectAttributes", "GET", Level.OBJECT, "attributes", new ObjectAttributes());
    }

    private void addUploads(Account account, S3Faults faults) {
        MultipartUploads uploads = new MultipartUploads(account);
        on("CreateMultipartUpload", "POST", Level.OBJECT, "uploads", uploads::create);
        on("CompleteMultipartUpload", "POST", Level.OBJECT, "uploadId", new LateFailure(new CompleteUpload(), faults));
        on("AbortMultipartUpload", "DELETE", Level.OBJECT, "uploadId", MultipartUploads::abort);
        on("ListParts", "GET", Level.OBJECT, "uploadId", new ListParts(account));
        routes.add(new Route(
                "UploadPartCopy",
                "PUT",
                Level.OBJECT,
                request -> request.asks("uploadId") && copies(request),
                new LateFailure(UploadPart::copy, faults)));
        on("UploadPart", "PUT", Level.OBJECT, "uploadId", UploadPart::put);
        on("ListMultipartUploads", "GET", Level.BUCKET, "uploads", new ListUploads(account));
    }

    private void addBucketDocuments(Account account) {
        AccessControl acl = new AccessControl(account);
        on("GetBucketLocation", "GET", Level.BUCKET, "location", new BucketDocuments(account)::location);
        on("GetBucketVersioning", "GET", Level.BUCKET, "versioning", BucketDocuments::versioning);
        on("GetBucketEncryption", "GET", Level.BUCKET, "encryption", BucketDocuments::encryption);
        on("GetBucketRequestPayment", "GET", Level.BUCKET, "requestPayment", BucketDocuments::payer);
        on("PutBucketRequestPayment", "PUT", Level.BUCKET, "requestPayment", BucketDocuments::setPayer);
        on("GetBucketAcl", "GET", Level.BUCKET, "acl", acl::get);
        on("PutBucketAcl", "PUT", Level.BUCKET, "acl", acl::put);
        BucketDocuments.UNSET.forEach((subresource, code) -> on(
                "GetBucket" + Character.toUpperCase(subresource.charAt(0)) + subresource.substring(1),
                "GET",
                Level.BUCKET,
                subresource,
                BucketDocuments.unset(subresource, code)));
    }

    private void addPlain(Account account, S3Faults faults) {
        Buckets buckets = new Buckets(account);
        on("ListBuckets", "GET", Level.SERVICE, "", buckets::list);
        on("DeleteObjects", "POST", Level.BUCKET, "delete", new DeleteObjects(faults));
        ListObjects list = new ListObjects(account);
        on("ListObjectsV2", "GET", Level.BUCKET, "list-type", list);
        on("ListObjects", "GET", Level.BUCKET, "", list);
        on("CreateBucket", "PUT", Level.BUCKET, "", buckets::create);
        on("HeadBucket", "HEAD", Level.BUCKET, "", buckets::head);
        on("DeleteBucket", "DELETE", Level.BUCKET, "", buckets::delete);
        on("GetObject", "GET HEAD", Level.OBJECT, "", new GetObject(faults));
        routes.add(new Route(
                "CopyObject", "PUT", Level.OBJECT, Routes::copies, new LateFailure(new CopyObject(account), faults)));
        on("PutObject", "PUT", Level.OBJECT, "", new PutObject(account));
        on("DeleteObject", "DELETE", Level.OBJECT, "", new DeleteObject());
    }

    private void on(String name, String methods, Level level, String parameter, Operation operation) {
        routes.add(new Route(name, methods, level, r -> parameter.isEmpty() || r.asks(parameter), operation));
    }

    private static boolean copies(S3Request request) {
        return request.header(CopySource.HEADER).isPresent();
    }

    private static boolean isUnsupported(S3Request request) {
        return UNSUPPORTED.stream().anyMatch(request::asks);
    }

    private static void refuse(S3Request request, ApiResponse response) {
        throw S3Error.NOT_IMPLEMENTED.exception("The emulated S3 does not know this operation: "
                + request.http().method() + " " + request.http().rawPath());
    }
}
