package io.penstock.aws.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sso.auth.SsoCredentialsProvider;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Credentials of a role for the token of single sign-on, which is refreshed where that goes without a person. Thread-safe. */
final class SignInCredentials implements AwsCredentialsProvider, SdkAutoCloseable {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final SignIn signIn;
    private final SignInTokens tokens;
    private final IdentityClients clients;
    private final Clock clock;
    private final SsoCredentialsProvider provider;

    SignInCredentials(SignIn signIn, SignInTokens tokens, IdentityClients clients, Clock clock) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.clients = clients;
        this.clock = clock;
        SsoCredentialsProvider.Builder builder = SsoCredentialsProvider.builder();
        this.provider = builder.ssoClient(clients.sso(signIn.region()))
                .refreshRequest(this::request)
                .build();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return provider.resolveCredentials();
        } catch (UnauthorizedException e) {
            throw stale("AWS does not accept the sign-in of profile '" + name() + "' any more", e);
        }
    }

    private GetRoleCredentialsRequest request() {
        return GetRoleCredentialsRequest.builder()
                .accountId(signIn.account())
                .roleName(signIn.role())
                .accessToken(token().accessToken())
                .build();
    }

    private SignInToken token() {
        SignInToken token = tokens.read(signIn.session())
                .orElseThrow(() -> stale("nobody has signed in for profile '" + name() + "'", null));
        Instant now = clock.instant();
        if (token.holds(now, MARGIN)) {
            return token;
        }
        return signIn.refreshable() && token.canBeRefreshed(now) ? refresh(token) : expired(token, now);
    }

    private SignInToken expired(SignInToken token, Instant now) {
        if (token.holds(now, Duration.ZERO)) {
            return token;
        }
        throw stale("the sign-in of profile '" + name() + "' has expired", null);
    }

    private SignInToken refresh(SignInToken token) {
        try (SsoOidcClient client = clients.signInTokens(signIn.region())) {
            CreateTokenResponse answer = client.createToken(request -> request.grantType("refresh_token")
                    .clientId(token.optional("clientId").orElse(""))
                    .clientSecret(token.optional("clientSecret").orElse(""))
                    .refreshToken(token.optional("refreshToken").orElse("")));
            Instant expires = clock.instant().plusSeconds(answer.expiresIn());
            SignInToken fresh =
                    token.refreshed(answer.accessToken(), expires, Optional.ofNullable(answer.refreshToken()));
            tokens.write(signIn.session(), fresh);
            return fresh;
        } catch (SdkServiceException e) {
            throw stale("the sign-in of profile '" + name() + "' has expired and cannot be refreshed", e);
        }
    }

    private String name() {
        return signIn.profile().name();
    }

    private StaleCredentialsException stale(String what, @Nullable Throwable cause) {
        return new StaleCredentialsException(what, renewal(), cause);
    }

    Renewal renewal() {
        return Renewal.by("sign in by: " + signIn.command());
    }

    @Override
    public void close() {
        provider.close();
    }
}
