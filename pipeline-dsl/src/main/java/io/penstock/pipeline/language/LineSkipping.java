package io.penstock.pipeline.language;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on, but for those of the first lines. */
final class LineSkipping extends FilterOutputStream {
    private int left;

    LineSkipping(OutputStream target, int lines) {
        super(target);
        this.left = lines;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        while (left > 0 && at < offset + length) {
            left -= bytes[at] == '\n' ? 1 : 0;
            at++;
        }
        out.write(bytes, at, offset + length - at);
    }
}
