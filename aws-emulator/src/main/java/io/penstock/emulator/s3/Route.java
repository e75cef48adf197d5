package io.penstock.emulator.s3;

import java.util.function.Predicate;

/** Which requests an operation answers, and its name in the documentation of S3. */
record Route(String name, String methods, Level level, Predicate<S3Request> condition, Operation operation) {
    boolean matches(S3Request request) {
        return methods.contains(request.http().method()) && level == Level.of(request) && condition.test(request);
    }

    /** What a request addresses. */
    enum Level {
        SERVICE,
        BUCKET,
        OBJECT;

        static Level of(S3Request request) {
            return request.bucketName().isEmpty() ? SERVICE : request.key().isEmpty() ? BUCKET : OBJECT;
        }
    }
}
