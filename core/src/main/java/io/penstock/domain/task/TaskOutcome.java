package io.penstock.domain.task;

import java.util.OptionalInt;
import java.util.function.Function;

/** How an attempt ended. A failure is a value, never an exception. */
public sealed interface TaskOutcome {

    /** Applies the function for this kind of outcome. */
    <T> T fold(Function<Succeeded, T> succeeded, Function<Failed, T> failed);

    /** Tells whether the script ended with status 0 and everything was transferred. */
    default boolean isSuccess() {
        return this instanceof Succeeded;
    }

    /** Returns the script's exit status; empty where the script did not come to its end. */
    OptionalInt exitStatus();

    /** The script ended with status 0. */
    record Succeeded() implements TaskOutcome {
        @Override
        public OptionalInt exitStatus() {
            return OptionalInt.of(0);
        }

        @Override
        public <T> T fold(Function<Succeeded, T> succeeded, Function<Failed, T> failed) {
            return succeeded.apply(this);
        }
    }

    /**
     * The attempt did not succeed.
     *
     * @param failureClass why
     * @param exitStatus the script's exit status; empty where it did not come to its end
     * @param reason the reason in the words of the back end, or ours; one or more sentences
     */
    record Failed(FailureClass failureClass, OptionalInt exitStatus, String reason) implements TaskOutcome {
        @Override
        public <T> T fold(Function<Succeeded, T> succeeded, Function<Failed, T> failed) {
            return failed.apply(this);
        }
    }

    /** Returns the outcome of a script that ended with status 0. */
    static TaskOutcome succeeded() {
        return new Succeeded();
    }

    /** Returns the outcome of a script that ended by itself with another status. */
    static TaskOutcome toolExit(int status) {
        return new Failed(FailureClass.TOOL_EXIT, OptionalInt.of(status), "exit status " + status);
    }

    /** Returns a failure without an exit status. */
    static TaskOutcome failed(FailureClass failureClass, String reason) {
        return new Failed(failureClass, OptionalInt.empty(), reason);
    }
}
