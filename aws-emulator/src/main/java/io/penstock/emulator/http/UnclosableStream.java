package io.penstock.emulator.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that a service may close; what it left unread must still be drained before the answer. */
final class UnclosableStream extends FilterInputStream {
    UnclosableStream(InputStream body) {
        super(body);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, length);
    }

    @Override
    public void close() {
        // The exchange owns the stream.
    }
}
