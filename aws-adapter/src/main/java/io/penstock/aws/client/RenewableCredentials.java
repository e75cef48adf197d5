package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The credentials of all clients: chosen with the first request, and anew after AWS called them expired, so that somebody may
 * renew them in the meantime. What fails is all ours or the SDK's: a malformed profile, or a credential process that fails, make
 * the SDK throw what nobody expects of it. Thread-safe.
 */
final class RenewableCredentials implements AwsCredentialsProvider, SdkAutoCloseable {
    private final CredentialChain chain;
    private CredentialChain.@Nullable Choice choice;
    /** What helps with the credentials that were chosen last: requests that were under way with them fail one after the other. */
    private Renewal renewal = Renewal.by("renew them");

    RenewableCredentials(CredentialChain chain) {
        this.chain = chain;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        Lookup.Found found = found();
        try {
            return found.provider().resolveCredentials();
        } catch (StaleCredentialsException e) {
            forget();
            throw e;
        } catch (SdkException e) {
            forget();
            // A role that cannot be assumed because the keys behind it ran out is the same case.
            throw AwsErrors.isExpired(e) ? stale(e, found.renewal()) : e;
        } catch (PenstockException e) {
            throw e;
        } catch (RuntimeException e) {
            forget();
            throw unreadable(e);
        }
    }

    /** Returns the places that were asked; asks them where nothing did so yet. */
    synchronized SourceTrail trail() {
        return choice().trail();
    }

    /** AWS calls the credentials expired: they are forgotten, and what is returned says what helps. */
    synchronized StaleCredentialsException expired(SdkException said) {
        forget();
        return stale(said, renewal);
    }

    private static StaleCredentialsException stale(SdkException said, Renewal renewal) {
        return new StaleCredentialsException(
                "the AWS credentials have expired (" + AwsErrors.said(said) + ")", renewal, said);
    }

    private synchronized Lookup.Found found() {
        CredentialChain.Choice current = choice();
        return current.found().orElseThrow(() -> {
            forget();
            return new PenstockException(
                    ErrorCode.CREDENTIALS,
                    current.trail().problem().orElse(CredentialChain.NONE)
                            + " ('penstock doctor' tells what was found at each place)");
        });
    }

    private synchronized CredentialChain.Choice choice() {
        CredentialChain.Choice known = choice;
        if (known == null) {
            known = chain.choose();
            choice = known;
            renewal = known.found().map(Lookup.Found::renewal).orElse(renewal);
        }
        return known;
    }

    private synchronized void forget() {
        close();
        choice = null;
    }

    /** Says that the files or programs that give credentials are at fault. */
    static PenstockException unreadable(RuntimeException e) {
        return new PenstockException(ErrorCode.CREDENTIALS, whyUnreadable(e), e);
    }

    static String whyUnreadable(RuntimeException e) {
        return "the AWS credentials cannot be read: " + e.getMessage()
                + "; check aws.profile, AWS_PROFILE and the files in ~/.aws, or sign in by 'aws sso login'";
    }

    @Override
    public synchronized void close() {
        if (choice != null
                && choice.found().map(Lookup.Found::provider).orElse(null) instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
