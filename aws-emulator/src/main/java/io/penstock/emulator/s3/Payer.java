package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Bucket;
import java.util.Optional;

/** Guards requester-pays buckets: their data is for those who say that they pay. */
final class Payer {
    private static final String REQUESTER = "requester";

    private Payer() {}

    static void check(S3Request request, ApiResponse response) {
        Optional<Bucket> bucket = request.store().bucket(request.bucketName());
        if (bucket.isEmpty() || !bucket.get().settings().requesterPays() || isAdministration(request)) {
            return;
        }
        if (!request.headerOrQuery("x-amz-request-payer").orElse("").equals(REQUESTER)) {
            throw S3Error.ACCESS_DENIED.exception();
        }
        response.header("x-amz-request-charged", REQUESTER);
    }

    /** The owner may look after the bucket itself without paying as a requester. */
    private static boolean isAdministration(S3Request request) {
        String method = request.http().method();
        return request.key().isEmpty()
                && (request.asks("requestPayment") || method.equals("PUT") || method.equals("DELETE"));
    }
}
