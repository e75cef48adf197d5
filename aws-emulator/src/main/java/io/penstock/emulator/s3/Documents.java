package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.xml.XmlElement;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;

/** XML in and out. */
final class Documents {
    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
    private static final int LARGEST = 16 << 20;

    private Documents() {}

    static XmlWriter begin(String root) {
        return XmlWriter.document(root, NAMESPACE);
    }

    static void send(ApiResponse response, XmlWriter document) throws IOException {
        response.send(200, "application/xml", document.toBytes());
    }

    /** Reads the request's document, of which the root must have this name, and checks its digests. */
    static XmlElement read(S3Request request, String root) throws IOException {
        return XmlElement.parse(readBytes(request))
                .filter(e -> e.name().equals(root))
                .orElseThrow(S3Error.MALFORMED_XML::exception);
    }

    static byte[] readBytes(S3Request request) throws IOException {
        byte[] bytes = request.http().body().readNBytes(LARGEST);
        if (bytes.length == LARGEST) {
            throw S3Error.ENTITY_TOO_LARGE.exception();
        }
        new BodyDigests(request).check(bytes);
        return bytes;
    }
}
