package io.penstock.emulator.s3;

import io.penstock.emulator.http.QueryParameters;
import io.penstock.emulator.xml.XmlElement;
import io.penstock.emulator.xml.XmlWriter;
import java.util.Map;
import java.util.TreeMap;

/** Tags of an object, from headers and documents. */
final class TagSet {
    private static final int MOST = 10;

    private TagSet() {}

    /** Reads the form that the tagging header has: {@code a=1&b=2}. */
    static Map<String, String> parse(String header) {
        Map<String, String> tags = new TreeMap<>();
        try {
            QueryParameters.parse(header).all().forEach(p -> tags.put(p.name(), p.value()));
        } catch (IllegalArgumentException e) {
            throw S3Error.INVALID_ARGUMENT.exception(
                    "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without"
                            + " tag name duplicates.");
        }
        return checked(tags);
    }

    static Map<String, String> read(XmlElement tagging) {
        Map<String, String> tags = new TreeMap<>();
        XmlElement set = tagging.child("TagSet").orElseThrow(S3Error.MALFORMED_XML::exception);
        for (XmlElement tag : set.children("Tag")) {
            String key = tag.text("Key").orElseThrow(S3Error.MALFORMED_XML::exception);
            if (tags.put(key, tag.text("Value").orElse("")) != null) {
                throw S3Error.INVALID_TAG.exception("Cannot provide multiple Tags with the same key");
            }
        }
        return checked(tags);
    }

    static XmlWriter write(Map<String, String> tags) {
        XmlWriter document = Documents.begin("Tagging").open("TagSet");
        new TreeMap<>(tags)
                .forEach((key, value) -> document.open("Tag")
                        .element("Key", key)
                        .element("Value", value)
                        .close());
        return document;
    }

    private static Map<String, String> checked(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw new S3Exception(400, "BadRequest", "Object tags cannot be greater than " + MOST);
        }
        tags.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > 128) {
                throw S3Error.INVALID_TAG.exception("The TagKey you have provided is invalid");
            }
            if (value.length() > 256) {
                throw S3Error.INVALID_TAG.exception("The TagValue you have provided is invalid");
            }
        });
        return tags;
    }
}
