package io.penstock.emulator.s3;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import io.penstock.emulator.store.Checksums;
import io.penstock.emulator.xml.XmlWriter;
import java.util.Map;

/** Checksums as elements of result documents. */
final class ChecksumElements {
    private ChecksumElements() {}

    static void write(XmlWriter document, Map<ChecksumAlgorithm, String> values) {
        values.forEach((algorithm, value) -> document.element(algorithm.element(), value));
    }

    static void write(XmlWriter document, Checksums checksums) {
        write(document, checksums.values());
        if (!checksums.values().isEmpty()) {
            document.element("ChecksumType", checksums.type());
        }
    }
}
