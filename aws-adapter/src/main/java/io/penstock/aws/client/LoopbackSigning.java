package io.penstock.aws.client;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.scheme.AuthScheme;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;

/**
 * Signs requests to S3 on this machine as those over TLS are signed: without a hash of what they carry, for nobody stands in between
 * who could change it. Hashing costs more than all the rest of a transfer. The checksums of S3 are sent and checked as ever.
 */
final class LoopbackSigning implements AuthScheme<AwsCredentialsIdentity>, HttpSigner<AwsCredentialsIdentity> {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final AwsV4AuthScheme scheme = AwsV4AuthScheme.create();
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /** Tells whether an address is one of this machine, without TLS. A usual port would be left out of the signed name of the host. */
    static boolean suits(URI address) {
        int port = address.getPort();
        return "http".equals(address.getScheme())
                && Endpoints.isHere(address)
                && port > 0
                && port != HTTP
                && port != HTTPS;
    }

    @Override
    public String schemeId() {
        return scheme.schemeId();
    }

    @Override
    public IdentityProvider<AwsCredentialsIdentity> identityProvider(IdentityProviders providers) {
        return scheme.identityProvider(providers);
    }

    @Override
    public HttpSigner<AwsCredentialsIdentity> signer() {
        return this;
    }

    @Override
    public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
        SignedRequest signed = signer.sign(overTls(request));
        return signed.toBuilder()
                .request(with(request.request().protocol(), signed.request()))
                .build();
    }

    private static <T extends AwsCredentialsIdentity> SignRequest<T> overTls(SignRequest<T> request) {
        return request.toBuilder()
                .request(with("https", request.request()))
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .build();
    }

    private static SdkHttpRequest with(String protocol, SdkHttpRequest request) {
        return request.toBuilder().protocol(protocol).port(request.port()).build();
    }

    @Override
    public CompletableFuture<AsyncSignedRequest> signAsync(AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
        return signer.signAsync(request);
    }
}
