package io.penstock.emulator.s3;

import io.penstock.emulator.fault.S3Faults;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.xml.XmlElement;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Answers DeleteObjects: up to 1,000 keys in one document. */
final class DeleteObjects implements Operation {
    private static final int MOST = 1000;

    private final S3Faults faults;

    DeleteObjects(S3Faults faults) {
        this.faults = faults;
    }

    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        Bucket bucket = request.bucket();
        if (!new BodyDigests(request).present()) {
            throw S3Error.INVALID_REQUEST.exception("Missing required header for this request: Content-MD5");
        }
        XmlElement order = Documents.read(request, "Delete");
        List<XmlElement> objects = order.children("Object");
        if (objects.isEmpty() || objects.size() > MOST) {
            throw S3Error.MALFORMED_XML.exception();
        }
        boolean quiet = order.text("Quiet").orElse("").equals("true");
        XmlWriter result = Documents.begin("DeleteResult");
        for (XmlElement object : objects) {
            String key = object.text("Key").orElseThrow(S3Error.MALFORMED_XML::exception);
            Optional<String> failure = faults.takeKeyFailure();
            if (failure.isPresent()) {
                refuse(key, failure.get(), result);
                continue;
            }
            bucket.delete(key);
            if (!quiet) {
                result.open("Deleted").element("Key", key).close();
            }
        }
        Documents.send(response, result);
    }

    private static void refuse(String key, String code, XmlWriter result) {
        result.open("Error")
                .element("Key", key)
                .element("Code", code)
                .element("Message", "This key fails on purpose")
                .close();
    }
}
