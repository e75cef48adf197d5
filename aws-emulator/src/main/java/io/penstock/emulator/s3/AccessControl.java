package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;

/** Answers about ACLs: everything belongs to the one account, and what a client sets is accepted and forgotten. */
final class AccessControl {
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    private final Account account;

    AccessControl(Account account) {
        this.account = account;
    }

    void get(S3Request request, ApiResponse response) throws IOException {
        checkExists(request);
        XmlWriter document = Documents.begin("AccessControlPolicy");
        account.write(document, "Owner");
        document.open("AccessControlList")
                .open("Grant")
                .openWith("Grantee", "xmlns:xsi=\"" + SCHEMA + "\" xsi:type=\"CanonicalUser\"")
                .element("ID", account.canonicalId())
                .close()
                .element("Permission", "FULL_CONTROL");
        Documents.send(response, document);
    }

    void put(S3Request request, ApiResponse response) throws IOException {
        checkExists(request);
        Documents.readBytes(request);
        response.send(200);
    }

    private static void checkExists(S3Request request) {
        if (request.key().isEmpty()) {
            request.bucket();
        } else {
            request.object();
        }
    }
}
