package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import java.io.IOException;

/** One operation of S3: answers the request or throws an {@link S3Exception} before anything is sent. */
interface Operation {
    void run(S3Request request, ApiResponse response) throws IOException;
}
