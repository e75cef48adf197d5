package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Translates what the SDK throws into our own exceptions, once, at the edge: what failed, where, and what to do. */
public final class AwsErrors {
    private static final Set<String> CREDENTIALS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidToken",
            "ExpiredToken",
            "ExpiredTokenException",
            "TokenRefreshRequired",
            "RequestExpired",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "MissingSecurityHeader",
            "AuthFailure",
            "NotSignedUp",
            "OptInRequired");
    private static final Set<String> EXPIRED =
            Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired", "RequestExpired");
    private static final Set<String> CLOCK = Set.of("RequestTimeTooSkewed", "RequestInTheFuture");
    private static final Set<String> WRONG_REGION =
            Set.of("PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException");
    private static final Set<String> THROTTLED = Set.of(
            "SlowDown",
            "TooManyRequestsException",
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestLimitExceeded",
            "RequestThrottled",
            "BandwidthLimitExceeded");
    /** S3 says some of these with status 200, in the body of an answer that began before it failed. */
    private static final Set<String> FAILED = Set.of(
            "InternalError", "InternalFailure", "ServiceUnavailable", "RequestTimeout", "RequestTimeoutException");

    private AwsErrors() {}

    /**
     * Translates an exception.
     *
     * @param doing what was tried, such as {@code read s3://bucket/key}
     * @param region where
     */
    public static PenstockException translate(SdkException e, String doing, String region) {
        Optional<StaleCredentialsException> stale = StaleCredentialsException.in(e);
        if (stale.isPresent()) {
            return failure(
                    ErrorCode.CREDENTIALS, doing, String.valueOf(stale.get().getMessage()), e);
        }
        if (e instanceof AwsServiceException service) {
            return translateAnswer(service, doing, region);
        }
        String text = String.valueOf(e.getMessage());
        if (e instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            return new PenstockException(ErrorCode.CANCELLED, "interrupted while trying to " + doing, e);
        }
        String where = region;
        Optional<UnansweredException> unanswered = UnansweredException.in(e);
        if (unanswered.isPresent()) {
            text = String.valueOf(unanswered.get().getMessage());
            where = region.contains(" at ")
                    ? region
                    : region + " at " + unanswered.get().place();
        }
        return failure(
                ErrorCode.UNAVAILABLE,
                doing,
                "AWS does not answer in region " + where + ": " + text
                        + "; check aws.region, aws.client.endpoint and AWS_ENDPOINT_URL, the network and the proxy",
                e);
    }

    private static PenstockException translateAnswer(AwsServiceException e, String doing, String region) {
        String name = code(e);
        String text = said(e);
        if (CREDENTIALS.contains(name)) {
            return failure(
                    ErrorCode.CREDENTIALS,
                    doing,
                    "AWS does not accept the credentials (" + text + "); check "
                            + "aws.accessKey and aws.secretKey, the profile, or the environment's AWS_ variables, or renew them",
                    e);
        }
        if (CLOCK.contains(name)) {
            return failure(
                    ErrorCode.CREDENTIALS, doing, "the clock of this machine is wrong (" + text + "); set it", e);
        }
        if (name.equals("NoSuchBucket")) {
            return failure(
                    ErrorCode.RESOURCE_NOT_FOUND,
                    doing,
                    "the bucket does not exist (asked in region " + region + "); check its name, or create it",
                    e);
        }
        if (WRONG_REGION.contains(name) || e.statusCode() == 301) {
            return failure(
                    ErrorCode.CONFIGURATION,
                    doing,
                    "it is in another region than " + region + " (" + text + "); set aws.region",
                    e);
        }
        if (THROTTLED.contains(name) || e.statusCode() == 429) {
            return failure(ErrorCode.THROTTLED, doing, "AWS asks for fewer requests (" + text + ")", e);
        }
        return byStatus(e, name, text, doing);
    }

    private static PenstockException byStatus(AwsServiceException e, String name, String text, String doing) {
        if ((e.statusCode() == 403 && !name.equals("InvalidObjectState")) || e.statusCode() == 401) {
            return failure(
                    ErrorCode.ACCESS_DENIED,
                    doing,
                    "access is denied (" + text + "); allow it in the policy of "
                            + "the credentials' user or role, or of the bucket",
                    e);
        }
        if (name.equals("InvalidObjectState")) {
            return failure(ErrorCode.STORAGE, doing, "the object is archived (" + text + "); restore it first", e);
        }
        if (e.statusCode() >= 500 || FAILED.contains(name)) {
            return failure(ErrorCode.UNAVAILABLE, doing, "AWS failed (" + text + ")", e);
        }
        if (e.statusCode() == 404 && e instanceof S3Exception) {
            return failure(ErrorCode.FILE_NOT_FOUND, doing, "there is no such object", e);
        }
        return failure(ErrorCode.ARGUMENT, doing, "AWS refuses (" + text + ")", e);
    }

    private static PenstockException failure(ErrorCode code, String doing, String why, SdkException cause) {
        return new PenstockException(code, "cannot " + doing + ": " + why, cause);
    }

    /** Returns AWS's own name of an error; empty where it gave none. */
    public static String code(AwsServiceException e) {
        return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
                ? ""
                : e.awsErrorDetails().errorCode();
    }

    /** Tells whether AWS calls credentials expired. */
    static boolean isExpired(SdkException e) {
        return e instanceof AwsServiceException answer && EXPIRED.contains(code(answer));
    }

    /** Returns what AWS said, or what kept it from saying anything. */
    static String said(SdkException e) {
        return e instanceof AwsServiceException answer ? said(answer) : String.valueOf(e.getMessage());
    }

    /** Returns what AWS said: the error's name and text, or its status. */
    public static String said(AwsServiceException e) {
        String name = code(e);
        String text = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
        if (name.isEmpty() && (text == null || text.isBlank())) {
            return "HTTP status " + e.statusCode();
        }
        return text == null || text.isBlank() ? name : name + ": " + text;
    }
}
