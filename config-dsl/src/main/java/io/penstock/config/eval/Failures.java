package io.penstock.config.eval;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.origin.SourcePosition;
import java.time.DateTimeException;
import java.util.regex.PatternSyntaxException;

/** Puts failures of the JDK into words. */
final class Failures {
    private Failures() {}

    /** Tells whether a {@code catch} of a file may handle a failure: neither the end of the run nor a fault of ours. */
    static boolean isCatchable(PenstockException failure) {
        boolean known = failure instanceof EvaluationException evaluation ? evaluation.catchable() : isPlain(failure);
        return known && failure.code() != ErrorCode.CANCELLED && failure.code() != ErrorCode.INTERNAL;
    }

    /** Returns a failure as a {@code catch} sees it. */
    static ErrorValue value(PenstockException failure) {
        if (failure instanceof EvaluationException evaluation) {
            return evaluation.value();
        }
        String type = switch (failure.code()) {
            case FILE_NOT_FOUND -> "NoSuchFileException";
            case STORAGE, DISK_FULL -> "IOException";
            default -> "Exception";
        };
        return new ErrorValue(type, String.valueOf(failure.getMessage()));
    }

    /** Tells whether a failure says neither where it was nor what was going on, so that its place helps. */
    static boolean isPlain(PenstockException failure) {
        return failure.getClass() == PenstockException.class;
    }

    /** Returns a plain failure as one of an evaluation, with its place. */
    static EvaluationException at(SourcePosition place, PenstockException failure, ErrorCode code) {
        boolean argument = failure.code() == ErrorCode.ARGUMENT;
        return EvaluationException.failed(String.valueOf(failure.getMessage()), value(failure))
                .at(place, argument ? code : failure.code());
    }

    /** Returns the failure of an operation that a failure of the JDK stands for. */
    static EvaluationException of(RuntimeException e) {
        return EvaluationException.failed(describe(e), new ErrorValue(type(e), String.valueOf(e.getMessage())));
    }

    private static String type(RuntimeException e) {
        return e instanceof IndexOutOfBoundsException
                ? "IndexOutOfBoundsException"
                : e.getClass().getSimpleName();
    }

    static String describe(RuntimeException e) {
        if (e instanceof NumberFormatException) {
            return "not a number: " + e.getMessage();
        }
        if (e instanceof ArithmeticException || e instanceof DateTimeException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof IndexOutOfBoundsException) {
            return "index out of range: " + e.getMessage();
        }
        if (e instanceof UnsupportedOperationException) {
            return "this value cannot be changed";
        }
        if (e instanceof PatternSyntaxException pattern) {
            return "not a regular expression: " + pattern.getPattern() + " (" + pattern.getDescription() + ")";
        }
        return "the operation does not fit its values (" + e.getMessage() + ")";
    }
}
