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
        routes.add(new Route("GET HEAD PUT POST DELETE", Level.BUCKET, Routes::isUnsupported, Routes::refuse));
        routes.add(new Route("GET HEAD PUT POST DELETE", Level.OBJECT, Routes::isUnsupported, Routes::refuse));
        addPlain(account, faults);
    }

    Operation find(S3Request request) {
        return routes.stream()
                .filter(route -> route.matches(request))
                .map(Route::operation)
                .findFirst()
                .orElseThrow(() -> S3Error.METHOD_NOT_ALLOWED
                        .exception()
                        .with("Method", request.http().method()));
    }

    private void addObjects(Account account) {
        AccessControl acl = new AccessControl(account);
        on("GET", Level.OBJECT, "tagging", ObjectTagging::get);
        on("PUT", Level.OBJECT, "tagging", ObjectTagging::put);
        on("DELETE", Level.OBJECT, "tagging", ObjectTagging::delete);
        on("GET", Level.OBJECT, "acl", acl::get);
        on("PUT", Level.OBJECT, "acl", acl::put);
        on("GET", Level.OBJECT, "attributes", new ObjectAttributes());
    }

    private void addUploads(Account account, S3Faults faults) {
        MultipartUploads uploads = new MultipartUploads(account);
        on("POST", Level.OBJECT, "uploads", uploads::create);
        on("POST", Level.OBJECT, "uploadId", new LateFailure(new CompleteUpload(), faults));
        on("DELETE", Level.OBJECT, "uploadId", MultipartUploads::abort);
        on("GET", Level.OBJECT, "uploadId", new ListParts(account));
        routes.add(new Route(
                "PUT",
                Level.OBJECT,
                request -> request.asks("uploadId") && copies(request),
                new LateFailure(UploadPart::copy, faults)));
        on("PUT", Level.OBJECT, "uploadId", UploadPart::put);
        on("GET", Level.BUCKET, "uploads", new ListUploads(account));
    }

    private void addBucketDocuments(Account account) {
        AccessControl acl = new AccessControl(account);
        on("GET", Level.BUCKET, "location", new BucketDocuments(account)::location);
        on("GET", Level.BUCKET, "versioning", BucketDocuments::versioning);
        on("GET", Level.BUCKET, "encryption", BucketDocuments::encryption);
        on("GET", Level.BUCKET, "requestPayment", BucketDocuments::payer);
        on("PUT", Level.BUCKET, "requestPayment", BucketDocuments::setPayer);
        on("GET", Level.BUCKET, "acl", acl::get);
        on("PUT", Level.BUCKET, "acl", acl::put);
        BucketDocuments.UNSET.forEach(
                (subresource, code) -> on("GET", Level.BUCKET, subresource, BucketDocuments.unset(subresource, code)));
    }

    private void addPlain(Account account, S3Faults faults) {
        Buckets buckets = new Buckets(account);
        on("GET", Level.SERVICE, "", buckets::list);
        on("POST", Level.BUCKET, "delete", new DeleteObjects());
        on("GET", Level.BUCKET, "", new ListObjects(account));
        on("PUT", Level.BUCKET, "", buckets::create);
        on("HEAD", Level.BUCKET, "", buckets::head);
        on("DELETE", Level.BUCKET, "", buckets::delete);
        on("GET HEAD", Level.OBJECT, "", new GetObject(faults));
        routes.add(new Route("PUT", Level.OBJECT, Routes::copies, new LateFailure(new CopyObject(account), faults)));
        on("PUT", Level.OBJECT, "", new PutObject(account));
        on("DELETE", Level.OBJECT, "", new DeleteObject());
    }

    private void on(String methods, Level level, String parameter, Operation operation) {
        routes.add(new Route(methods, level, r -> parameter.isEmpty() || r.asks(parameter), operation));
    }

    private static boolean copies(S3Request request) {
        return request.header(CopySource.HEADER).isPresent();
    }

    private static boolean isUnsupported(S3Request request) {
        return UNSUPPORTED.stream().anyMatch(request::asks);
    }

    private static void refuse(S3Request request, ApiResponse response) {
        throw S3Error.NOT_IMPLEMENTED.exception(
                "A parameter you provided implies functionality that is not implemented: "
                        + request.http().method() + " " + request.http().rawPath());
    }
}
