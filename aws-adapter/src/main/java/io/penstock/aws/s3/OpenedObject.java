package io.penstock.aws.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Opens an object for reading. A small one is read at once, so that an answer that breaks off is asked for again. */
final class OpenedObject implements ResponseTransformer<GetObjectResponse, InputStream> {
    private static final int SMALL = 1 << 20;

    @Override
    public InputStream transform(GetObjectResponse answer, AbortableInputStream in) {
        ObjectStream stream = new ObjectStream(new ResponseInputStream<>(answer, in));
        if (answer.contentLength() > SMALL) {
            return stream;
        }
        try (stream) {
            return new ByteArrayInputStream(stream.readAllBytes());
        } catch (IOException | SdkException e) {
            throw RetryableException.create("the answer broke off or is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean needsConnectionLeftOpen() {
        return true;
    }
}
