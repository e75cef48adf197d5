package io.penstock.emulator.s3;

import io.penstock.emulator.store.OpenObject;
import java.io.IOException;

/** The object that a copy reads, named by a header. */
final class CopySource {
    static final String HEADER = "x-amz-copy-source";

    private CopySource() {}

    /** Opens the source, its conditions checked. */
    static OpenObject open(S3Request request) throws IOException {
        ObjectAddress address = address(request);
        OpenObject open = request.bucket(address.bucket())
                .open(address.key())
                .orElseThrow(() -> S3Error.NO_SUCH_KEY.exception().with("Key", address.key()));
        boolean fine = false;
        try {
            GetObject.checkReadable(open.object());
            Preconditions.checkCopySource(request, open.object());
            fine = true;
            return open;
        } finally {
            if (!fine) {
                open.close();
            }
        }
    }

    static ObjectAddress address(S3Request request) {
        String text = request.header(HEADER).orElse("");
        int version = text.indexOf("?versionId=");
        String path = version < 0 ? text : text.substring(0, version);
        ObjectAddress address = ObjectAddress.of(path.startsWith("/") ? path.substring(1) : path);
        if (address.bucket().isEmpty() || address.key().isEmpty()) {
            throw S3Error.INVALID_ARGUMENT
                    .exception("Copy Source must mention the source bucket and key: sourcebucket/sourcekey")
                    .with("ArgumentName", HEADER)
                    .with("ArgumentValue", text);
        }
        return address;
    }
}
