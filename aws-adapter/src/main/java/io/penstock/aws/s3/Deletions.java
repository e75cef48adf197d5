package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Plans deletions: a thousand keys a request. */
final class Deletions {
    private static final int MOST_KEYS = 1000;
    private static final int MOST_TRIES = 8;
    private static final Set<ErrorCode> PASSING = Set.of(ErrorCode.THROTTLED, ErrorCode.UNAVAILABLE);
    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(10));

    private final ObjectCalls calls;

    Deletions(ObjectCalls calls) {
        this.calls = calls;
    }

    List<Runnable> tasks(String bucket, List<String> keys) {
        List<Runnable> tasks = new ArrayList<>();
        // XML has no way to write control characters, so such keys are deleted one by one.
        List<String> plain = keys.stream().filter(Deletions::isPlain).toList();
        keys.stream().filter(key -> !isPlain(key)).forEach(key -> tasks.add(() -> one(new ObjectKey(bucket, key))));
        for (int at = 0; at < plain.size(); at += MOST_KEYS) {
            List<String> some = plain.subList(at, Math.min(plain.size(), at + MOST_KEYS));
            tasks.add(() -> several(bucket, some));
        }
        return tasks;
    }

    private static boolean isPlain(String key) {
        return key.chars().noneMatch(c -> c < ' ' || c == 0xFFFE || c == 0xFFFF);
    }

    private void one(ObjectKey key) {
        calls.call(
                "delete " + key,
                s3 -> s3.deleteObject(
                        request -> request.bucket(key.bucket()).key(key.key()).requestPayer(calls.payer())));
    }

    /** One answer tells of each key that is still there, and why: S3 asks for patience key by key. */
    private void several(String bucket, List<String> keys) {
        List<S3Error> refused = new ArrayList<>();
        List<String> left = keys;
        for (int tries = 1; !left.isEmpty(); tries++) {
            List<String> again = new ArrayList<>();
            for (S3Error error : delete(bucket, left)) {
                if (tries < MOST_TRIES && PASSING.contains(failure(error, "").code())) {
                    again.add(error.key());
                } else {
                    refused.add(error);
                }
            }
            left = again;
            if (!left.isEmpty()) {
                pause(BACKOFF.computeDelay(tries + 1));
            }
        }
        if (!refused.isEmpty()) {
            S3Error first = refused.get(0);
            throw failure(
                    first, "delete " + refused.size() + " objects of s3://" + bucket + ", such as " + first.key());
        }
    }

    private List<S3Error> delete(String bucket, List<String> keys) {
        Delete delete = Delete.builder()
                .quiet(true)
                .objects(keys.stream()
                        .map(key -> ObjectIdentifier.builder().key(key).build())
                        .toList())
                .build();
        return calls.call(
                        "delete " + keys.size() + " objects of s3://" + bucket,
                        s3 -> s3.deleteObjects(
                                request -> request.bucket(bucket).delete(delete).requestPayer(calls.payer())))
                .errors();
    }

    private PenstockException failure(S3Error error, String doing) {
        AwsErrorDetails details = AwsErrorDetails.builder()
                .errorCode(error.code())
                .errorMessage(error.message())
                .build();
        return calls.translate(
                (S3Exception) S3Exception.builder()
                        // Of single keys there is only a code.
                        .statusCode("AccessDenied".equals(error.code()) ? 403 : 400)
                        .awsErrorDetails(details)
                        .build(),
                doing);
    }

    private void pause(Duration pause) {
        LockSupport.parkNanos(this, pause.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new PenstockException(ErrorCode.CANCELLED, "interrupted while deleting from S3");
        }
    }
}
