package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import java.io.IOException;

/** Answers DeleteObject; what is not there is deleted all the same. */
final class DeleteObject implements Operation {
    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        request.bucket().delete(request.key(), Preconditions.forWrite(request));
        response.send(204);
    }
}
