package io.penstock.emulator.s3;

import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.store.Checksums;
import io.penstock.emulator.store.StoredObject;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers GetObjectAttributes. */
final class ObjectAttributes implements Operation {
    @Override
    public void run(S3Request request, ApiResponse response) throws IOException {
        StoredObject object = request.object();
        Set<String> wanted = request.http().headers().all("x-amz-object-attributes").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
        XmlWriter document = Documents.begin("GetObjectAttributesResponse");
        if (wanted.contains("ETag")) {
            document.element("ETag", object.etag());
        }
        if (wanted.contains("Checksum")) {
            write(document, object.content().checksums());
        }
        if (wanted.contains("ObjectParts") && !object.content().parts().isEmpty()) {
            int count = object.content().parts().size();
            document.open("ObjectParts").element("PartsCount", count).close();
        }
        if (wanted.contains("StorageClass")) {
            document.element("StorageClass", StorageClass.of(object.attributes()));
        }
        if (wanted.contains("ObjectSize")) {
            document.element("ObjectSize", object.size());
        }
        response.header("Last-Modified", HttpDate.format(object.modified()));
        Documents.send(response, document);
    }

    private static void write(XmlWriter document, Checksums checksums) {
        if (!checksums.values().isEmpty()) {
            document.open("Checksum");
            ChecksumElements.write(document, checksums);
            document.close();
        }
    }
}
