package io.penstock.emulator.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The next so many bytes of a stream. */
final class LimitedStream extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private long left;

    LimitedStream(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int n = in.read(bytes, offset, (int) Math.min(left, length));
        left -= Math.max(0, n);
        return n;
    }

    /** With a larger buffer than usual: whole objects pass here. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        byte[] bytes = new byte[(int) Math.min(Math.max(1, left), BUFFER)];
        long total = 0;
        for (int n = read(bytes, 0, bytes.length); n >= 0; n = read(bytes, 0, bytes.length)) {
            out.write(bytes, 0, n);
            total += n;
        }
        return total;
    }
}
