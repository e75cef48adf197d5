package io.penstock.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.emulator.http.CredentialScope;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChunkedBodyTest {
    /** The example of the S3 reference: 66,560 times the letter a in two chunks, with its published key and signatures. */
    private static final String SEED = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";

    private static final String EXAMPLE =
            "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
                    + "a".repeat(65_536)
                    + "\r\n400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n"
                    + "a".repeat(1024)
                    + "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";

    @Test
    void readsThePublishedExample() throws IOException {
        assertThat(text(signed(EXAMPLE, 66_560))).isEqualTo("a".repeat(66_560));
    }

    @Test
    void refusesForgedChunks() {
        assertThatRefusal(() -> text(signed(EXAMPLE.replace("a\r\n400", "b\r\n400"), 66_560)), Reason.WRONG_SIGNATURE);
        assertThatRefusal(
                () -> text(signed(EXAMPLE.replace("0;chunk-signature=b6", "0;chunk-signature=b7"), 66_560)),
                Reason.WRONG_SIGNATURE);
        assertThatRefusal(
                () -> text(signed(EXAMPLE.replace(";chunk-signature=ad80", ""), 66_560)), Reason.INCOMPLETE_BODY);
    }

    @Test
    void refusesTruncatedBodies() {
        assertThatRefusal(() -> text(signed(EXAMPLE.substring(0, 1000), 66_560)), Reason.INCOMPLETE_BODY);
        assertThatRefusal(() -> text(signed(EXAMPLE.substring(0, 65_623), 66_560)), Reason.INCOMPLETE_BODY);
        assertThatRefusal(() -> text(signed(EXAMPLE, 66_561)), Reason.INCOMPLETE_BODY);
        assertThatRefusal(() -> text(unsigned("zz\r\nabc\r\n", 3)), Reason.INCOMPLETE_BODY);
    }

    @Test
    void readsTrailersOfUnsignedChunks() throws IOException {
        ChunkedBody body = unsigned("3\r\nabc\r\n2\r\nde\r\n0\r\nX-Amz-Checksum-CRC32: hYfYZQ==\r\n\r\n", 5);

        assertThat(text(body)).isEqualTo("abcde");
        assertThat(body.trailers()).containsEntry("x-amz-checksum-crc32", "hYfYZQ==");
    }

    @Test
    void checksSignaturesOfTrailers() throws IOException {
        ChunkSignatures chain = new ChunkSignatures(signer(), SEED);
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        String last = signer().sign("AWS4-HMAC-SHA256-PAYLOAD", SEED + "\n" + empty + "\n" + empty);
        String trailer = signer().sign(
                        "AWS4-HMAC-SHA256-TRAILER",
                        last + "\n"
                                + Digests.sha256Hex(
                                        "x-amz-checksum-crc32:AAAAAA==\n".getBytes(StandardCharsets.UTF_8)));
        String body = "0;chunk-signature=" + last + "\r\nx-amz-checksum-crc32:AAAAAA==\r\nx-amz-trailer-signature:"
                + trailer + "\r\n\r\n";

        ChunkedBody good = new ChunkedBody(stream(body), chain, true, 0);
        assertThat(text(good)).isEmpty();
        assertThat(good.trailers()).containsOnlyKeys("x-amz-checksum-crc32");
        assertThatRefusal(
                () -> text(new ChunkedBody(
                        stream(body.replace("AAAAAA==", "BAAAAA==")), new ChunkSignatures(signer(), SEED), true, 0)),
                Reason.WRONG_SIGNATURE);
    }

    private static ChunkedBody signed(String body, long length) {
        return new ChunkedBody(stream(body), new ChunkSignatures(signer(), SEED), false, length);
    }

    private static ChunkedBody unsigned(String body, long length) {
        return new ChunkedBody(stream(body), null, true, length);
    }

    private static Signer signer() {
        CredentialScope scope = new CredentialScope("AKIAIOSFODNN7EXAMPLE", "20130524", "us-east-1", "s3");
        return new Signer("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", scope, "20130524T000000Z");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ChunkedBody body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void assertThatRefusal(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
