package io.penstock.emulator.s3;

import io.penstock.emulator.http.PercentCode;
import io.penstock.emulator.xml.XmlWriter;

/** How listings write keys: as they are, or percent-encoded so that XML can hold every character. */
enum KeyEncoding {
    PLAIN,
    URL;

    static KeyEncoding of(S3Request request) {
        return switch (request.query("encoding-type").orElse("")) {
            case "" -> PLAIN;
            case "url" -> URL;
            default -> throw S3Error.INVALID_ARGUMENT.exception("Invalid Encoding Method specified in Request");
        };
    }

    String apply(String key) {
        return this == URL ? PercentCode.encodePath(key) : key;
    }

    void declare(XmlWriter document) {
        if (this == URL) {
            document.element("EncodingType", "url");
        }
    }
}
