package io.penstock.emulator.auth;

import io.penstock.emulator.http.Admission;
import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.Payload;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import io.penstock.emulator.http.RequestGate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;

/** Admits requests whose Signature Version 4 was made with a key on the ring. Safe for concurrent use. */
public final class SignatureGate implements RequestGate {
    private static final int LARGEST_DOCUMENT = 16 << 20;

    private final KeyRing keys;
    private final RequestTime time;

    public SignatureGate(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.time = new RequestTime(clock);
    }

    @Override
    public Admission admit(ApiRequest request) throws IOException {
        SignatureClaim claim = SignatureClaim.of(request);
        KeyRing.Entry entry = keys.find(claim.scope().accessKeyId())
                .orElseThrow(() -> new RefusedException(
                        Reason.UNKNOWN_KEY, "The AWS Access Key Id you provided does not exist in our records."));
        time.check(request, claim);
        checkToken(request, entry.key());
        Signer signer = new Signer(entry.key().secret(), claim.scope(), claim.timestamp());
        Payload payload = claim.scope().service().equals("s3")
                ? streamed(request, claim, signer)
                : buffered(request, claim, signer);
        return new Admission(entry.principal(), payload);
    }

    private static void checkToken(ApiRequest request, AccessKey key) {
        String token = request.header("x-amz-security-token")
                .or(() -> request.query().first("X-Amz-Security-Token"))
                .orElse("");
        if (!key.sessionToken().isEmpty() && !Digests.same(key.sessionToken(), token)) {
            throw new RefusedException(Reason.WRONG_TOKEN, "The provided token is malformed or otherwise invalid.");
        }
    }

    /** S3 names the hash of the body, or the way it is framed, in a header; the body is checked while it is read. */
    private static Payload streamed(ApiRequest request, SignatureClaim claim, Signer signer) {
        String content = request.header("x-amz-content-sha256")
                .or(() -> request.query().first("X-Amz-Content-Sha256"))
                .orElse(claim.presigned() ? "UNSIGNED-PAYLOAD" : "");
        if (content.isEmpty()) {
            throw new RefusedException(
                    Reason.MALFORMED, "Missing required header for this request: x-amz-content-sha256");
        }
        checkSignedHeaders(request, claim);
        checkSignature(request, claim, signer, content);
        return SignedContent.of(request, content, new ChunkSignatures(signer, claim.signature()));
    }

    /** Other services sign the hash of a small document and do not name it. */
    private static Payload buffered(ApiRequest request, SignatureClaim claim, Signer signer) throws IOException {
        byte[] body = request.body().readNBytes(LARGEST_DOCUMENT);
        checkSignature(request, claim, signer, Digests.sha256Hex(body));
        return Payload.of(new ByteArrayInputStream(body));
    }

    private static void checkSignature(ApiRequest request, SignatureClaim claim, Signer signer, String payloadHash) {
        String expected = signer.sign("AWS4-HMAC-SHA256", CanonicalRequest.hash(request, claim, payloadHash));
        if (!Digests.same(expected, claim.signature())) {
            throw new RefusedException(
                    Reason.WRONG_SIGNATURE,
                    "The request signature we calculated does not match the signature you provided. Check your key"
                            + " and signing method.");
        }
    }

    private static void checkSignedHeaders(ApiRequest request, SignatureClaim claim) {
        for (String name : request.headers().names()) {
            if (name.startsWith("x-amz-") && !claim.signedHeaders().contains(name)) {
                throw new RefusedException(
                        Reason.UNSIGNED_HEADERS, "There were headers present in the request which were not signed");
            }
        }
    }
}
