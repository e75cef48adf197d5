package io.penstock.emulator.jobs;

/** Says that a container could not be started; the message is the container's reason in the words of AWS. */
final class CannotStartException extends Exception {

    CannotStartException(String reason) {
        super(reason);
    }

    CannotStartException(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
