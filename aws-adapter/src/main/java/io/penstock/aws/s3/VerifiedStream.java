package io.penstock.aws.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.Checksum;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The bytes of an object, which fail at their end where they are not those that S3 has the checksum of. */
final class VerifiedStream extends FilterInputStream {
    private final KeptChecksum kept;
    private final Checksum come;
    private boolean complete = true;

    private VerifiedStream(InputStream in, KeptChecksum kept) {
        super(in);
        this.kept = kept;
        this.come = kept.crc().start();
    }

    /** Returns the bytes of an answer, verified by a checksum that the SDK itself does not know; by the others it does so. */
    static InputStream of(GetObjectResponse answer, InputStream in) {
        Optional<KeptChecksum> kept = KeptChecksum.of(answer).filter(sum -> sum.crc() == Crc.CRC64NVME);
        return kept.isPresent() ? new VerifiedStream(in, kept.get()) : in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            come.update(buffer, offset, count);
        } else if (count < 0 && complete && come.getValue() != kept.value()) {
            throw new IOException("what came has another checksum than S3 keeps");
        }
        return count;
    }

    /** What is passed over is not looked at, so nothing can be said of the rest. */
    @Override
    public long skip(long count) throws IOException {
        complete = false;
        return super.skip(count);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
