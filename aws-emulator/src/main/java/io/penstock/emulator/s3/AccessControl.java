package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;

/** Answers about ACLs: everything belongs to the one account, and what new objects are given stays; later changes are forgotten. */
final class AccessControl {
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String GROUPS = "http://acs.amazonaws.com/groups/global/";

    private final Account account;

    AccessControl(Account account) {
        this.account = account;
    }

    void get(S3Request request, ApiResponse response) throws IOException {
        checkExists(request);
        XmlWriter document = Documents.begin("AccessControlPolicy");
        account.write(document, "Owner");
        document.open("AccessControlList");
        grant(document, "CanonicalUser", "ID", account.canonicalId(), "FULL_CONTROL");
        String canned = request.key().isEmpty()
                ? ""
                : request.object().attributes().headers().getOrDefault(RequestAttributes.ACL, "");
        switch (canned) {
            case "public-read" -> grant(document, "Group", "URI", GROUPS + "AllUsers", "READ");
            case "public-read-write" -> {
                grant(document, "Group", "URI", GROUPS + "AllUsers", "READ");
                grant(document, "Group", "URI", GROUPS + "AllUsers", "WRITE");
            }
            case "authenticated-read" -> grant(document, "Group", "URI", GROUPS + "AuthenticatedUsers", "READ");
            default -> {
                // The others speak of accounts, and there is one only.
            }
        }
        Documents.send(response, document);
    }

    private static void grant(XmlWriter document, String type, String element, String who, String permission) {
        document.open("Grant")
                .openWith("Grantee", "xmlns:xsi=\"" + SCHEMA + "\" xsi:type=\"" + type + "\"")
                .element(element, who)
                .close()
                .element("Permission", permission)
                .close();
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
