package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Plans deletions: a thousand keys a request. */
final class Deletions {
    private static final int MOST_KEYS = 1000;
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

    private void several(String bucket, List<String> keys) {
        Delete delete = Delete.builder()
                .quiet(true)
                .objects(keys.stream()
                        .map(key -> ObjectIdentifier.builder().key(key).build())
                        .toList())
                .build();
        DeleteObjectsResponse answer = calls.call(
                "delete " + keys.size() + " objects of s3://" + bucket,
                s3 -> s3.deleteObjects(
                        request -> request.bucket(bucket).delete(delete).requestPayer(calls.payer())));
        if (answer.hasErrors() && !answer.errors().isEmpty()) {
            S3Error first = answer.errors().get(0);
            ErrorCode code = "AccessDenied".equals(first.code()) ? ErrorCode.ACCESS_DENIED : ErrorCode.STORAGE;
            throw new PenstockException(
                    code,
                    "cannot delete " + answer.errors().size() + " objects of s3://" + bucket + ", such as "
                            + first.key() + ": " + first.code() + ": " + first.message());
        }
    }
}
