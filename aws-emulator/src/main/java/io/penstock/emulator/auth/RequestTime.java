package io.penstock.emulator.auth;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.RefusedException.Reason;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Checks when a request was signed: within 15 minutes of now, or within the life of a presigned URL. */
final class RequestTime {
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final long WEEK = 604_800;

    private final Clock clock;

    RequestTime(Clock clock) {
        this.clock = clock;
    }

    void check(ApiRequest request, SignatureClaim claim) {
        Instant signed = parse(claim.timestamp());
        if (!claim.timestamp().startsWith(claim.scope().date())) {
            throw new RefusedException(
                    Reason.MALFORMED, "Invalid credential date. Date is not the same as X-Amz-Date.");
        }
        Instant now = clock.instant();
        if (claim.presigned()) {
            checkLife(signed, now, request.query().firstOr("X-Amz-Expires", ""));
        } else if (Duration.between(signed, now).abs().compareTo(SKEW) > 0) {
            throw new RefusedException(
                    Reason.SKEWED, "The difference between the request time and the current time is too large.");
        }
    }

    private static void checkLife(Instant signed, Instant now, String expires) {
        long seconds = expires.matches("\\d{1,9}") ? Long.parseLong(expires) : -1;
        if (seconds < 0 || seconds > WEEK) {
            throw new RefusedException(
                    Reason.MALFORMED, "X-Amz-Expires must be a number between 0 and " + WEEK + " seconds");
        }
        if (signed.isAfter(now.plus(SKEW))) {
            throw new RefusedException(Reason.EXPIRED, "Request is not valid yet");
        }
        if (now.isAfter(signed.plusSeconds(seconds))) {
            throw new RefusedException(Reason.EXPIRED, "Request has expired");
        }
    }

    private static Instant parse(String timestamp) {
        try {
            return Instant.from(BASIC.parse(timestamp));
        } catch (DateTimeException e) {
            throw new RefusedException(
                    Reason.MALFORMED, "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
        }
    }
}
