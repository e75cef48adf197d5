package io.penstock.emulator.s3;

import io.penstock.emulator.xml.XmlWriter;

/** Who owns everything, and where it is. */
record Account(String id, String region) {
    /** Writes the owner, or the initiator of an upload, as an element of the given name. */
    void write(XmlWriter document, String element) {
        document.open(element)
                .element("ID", canonicalId())
                .element("DisplayName", "penstock")
                .close();
    }

    String canonicalId() {
        return id.repeat(6).substring(0, 64);
    }

    String kmsKey(String name) {
        return name.startsWith("arn:") ? name : "arn:aws:kms:" + region + ":" + id + ":key/" + name;
    }
}
