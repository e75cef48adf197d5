package io.penstock.emulator.s3;

import io.penstock.emulator.fault.S3Faults;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.UUID;

/** An operation that S3 begins to answer before it is done, so that it can fail with status 200. */
final class LateFailure implements Operation {
    private final Operation operation;
    private final S3Faults faults;

    LateFailure(Operation operation, S3Faults faults) {
        this.operation = operation;
        this.faults = faults;
    }

    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        if (!faults.takeLateFailure()) {
            operation.run(request, response);
            return;
        }
        XmlWriter document = XmlWriter.document("Error", "")
                .element("Code", "InternalError")
                .element("Message", "We encountered an internal error. Please try again.")
                .element("RequestId", UUID.randomUUID().toString())
                .element("HostId", "penstock");
        Documents.send(response, document);
    }
}
