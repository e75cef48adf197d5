package io.penstock.config.eval;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.origin.SourcePosition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells that an expression has no value: it failed, asked for what it may not do, or reached a limit. */
public final class EvaluationException extends PenstockException {
    private static final long serialVersionUID = 1L;
    private static final String RAISED = "ProcessException";

    /** Why there is no value. */
    public enum Kind {
        /** The expression itself failed; a {@code catch} in the file can handle it. */
        FAILED,
        /** A variable stands for nothing; a {@code catch} can handle it. */
        UNKNOWN_VARIABLE,
        /** Another name stands for nothing; a {@code catch} can handle it. */
        UNKNOWN_NAME,
        /** The expression asks for something that files may not do. */
        REFUSED,
        /** The evaluation took too long or went too deep. */
        LIMIT
    }

    private final Kind kind;
    private final String reason;
    private final transient @Nullable SourcePosition position;
    private final transient @Nullable ErrorValue thrown;

    private EvaluationException(Kind kind, String reason, @Nullable ErrorValue thrown) {
        super(ErrorCode.ARGUMENT, reason);
        this.kind = kind;
        this.reason = reason;
        this.position = null;
        this.thrown = thrown;
    }

    private EvaluationException(ErrorCode code, EvaluationException origin, SourcePosition position) {
        super(code, position + ": " + origin.reason, origin);
        this.kind = origin.kind;
        this.reason = origin.reason;
        this.position = position;
        this.thrown = origin.thrown;
    }

    /** Returns the failure of an operation; whoever evaluates adds the position. */
    public static EvaluationException failed(String reason) {
        return new EvaluationException(Kind.FAILED, reason, null);
    }

    /** Returns the failure of an operation that a {@code catch} sees as an exception of its own. */
    static EvaluationException failed(String reason, ErrorValue seen) {
        return new EvaluationException(Kind.FAILED, reason, seen);
    }

    /** Returns the failure of an operation that a failure of the JDK stands for. */
    public static EvaluationException of(RuntimeException failure) {
        EvaluationException told = Failures.of(failure);
        told.initCause(failure);
        return told;
    }

    /** Returns the failure to use null. */
    static EvaluationException ofNull(String reason) {
        return failed(reason, new ErrorValue("NullPointerException", reason));
    }

    /** Returns the failure to find a variable. */
    public static EvaluationException unknownVariable(String reason) {
        return new EvaluationException(Kind.UNKNOWN_VARIABLE, reason, null);
    }

    /** Returns the failure to find a name. */
    public static EvaluationException unknownName(String reason) {
        return new EvaluationException(Kind.UNKNOWN_NAME, reason, null);
    }

    /** Returns a refusal, with its reason. */
    public static EvaluationException refused(String reason) {
        return new EvaluationException(Kind.REFUSED, reason, null);
    }

    static EvaluationException limit(String reason) {
        return new EvaluationException(Kind.LIMIT, reason, null);
    }

    static EvaluationException thrown(ErrorValue value) {
        return new EvaluationException(Kind.FAILED, value.message(), value);
    }

    /** Returns the failure that a script itself raises, whose message is for its user. */
    static EvaluationException raised(String message) {
        return thrown(new ErrorValue(RAISED, message));
    }

    /** Tells whether a script itself raised it by {@code error}: its user needs the message, and not the line. */
    public boolean isRaised() {
        return thrown != null && thrown.type().equals(RAISED);
    }

    /** Tells whether the script itself threw it, with a message of its own. */
    public boolean isThrown() {
        return thrown != null;
    }

    /** Returns this failure with a position; the innermost position stays. */
    EvaluationException at(SourcePosition place, ErrorCode code) {
        return position == null ? new EvaluationException(code, this, place) : this;
    }

    /** Tells whether a name stands for nothing, that of a variable or another. */
    public boolean isUnknownName() {
        return kind == Kind.UNKNOWN_VARIABLE || kind == Kind.UNKNOWN_NAME;
    }

    /** Returns why there is no value. */
    public Kind kind() {
        return kind;
    }

    /** Returns the message without the position. */
    public String reason() {
        return reason;
    }

    /** Returns where it failed; empty only while the failure is on its way to the evaluator. */
    public Optional<SourcePosition> position() {
        return Optional.ofNullable(position);
    }

    /** Tells whether a {@code catch} in the file may handle it. */
    boolean catchable() {
        return kind == Kind.FAILED || isUnknownName();
    }

    ErrorValue value() {
        if (thrown != null) {
            return thrown;
        }
        return new ErrorValue(isUnknownName() ? "MissingPropertyException" : "RuntimeException", reason);
    }
}
