package io.penstock.emulator.auth;

import io.penstock.emulator.http.CredentialScope;
import java.nio.charset.StandardCharsets;

/** Computes the signatures that a holder of one secret makes at one time in one scope. */
final class Signer {
    private final byte[] key;
    private final String timestamp;
    private final String scope;

    Signer(String secret, CredentialScope scope, String timestamp) {
        byte[] day = Digests.hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), scope.date());
        byte[] region = Digests.hmac(day, scope.region());
        byte[] service = Digests.hmac(region, scope.service());
        this.key = Digests.hmac(service, "aws4_request");
        this.scope = scope.text();
        this.timestamp = timestamp;
    }

    /** Signs the lines that follow the time and the scope; the kind is the string's first line. */
    String sign(String kind, String rest) {
        return Digests.hex(Digests.hmac(key, kind + "\n" + timestamp + "\n" + scope + "\n" + rest));
    }
}
