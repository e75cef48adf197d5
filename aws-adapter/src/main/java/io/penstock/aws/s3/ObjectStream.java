package io.penstock.aws.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object being read: failures are those of a stream, and closing early drops the connection instead of reading on. */
final class ObjectStream extends FilterInputStream {
    private final ResponseInputStream<GetObjectResponse> object;
    private long left;

    ObjectStream(ResponseInputStream<GetObjectResponse> object) {
        super(VerifiedStream.of(object.response(), object));
        this.object = object;
        this.left = object.response().contentLength();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(buffer, offset, length);
        } catch (SdkException e) {
            throw new IOException("reading from S3 failed: " + e.getMessage(), e);
        }
        left -= Math.max(count, 0);
        if (count < 0 && left > 0) {
            throw new IOException("the object ended " + left + " bytes too early");
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        left -= skipped;
        return skipped;
    }

    /** Going back would make the count of what is left wrong. */
    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (left > 0) {
            object.abort();
        }
        super.close();
    }
}
