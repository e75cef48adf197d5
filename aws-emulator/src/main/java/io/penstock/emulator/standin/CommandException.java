package io.penstock.emulator.standin;

/** Ends a call with a status and a message in the words of the AWS command. */
final class CommandException extends Exception {

    private final int status;

    CommandException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Wrong usage. */
    static CommandException usage(String message) {
        return new CommandException(252, "\nusage: aws [options] s3 cp|ls|rm [parameters]\n\naws: error: " + message);
    }

    /** An error answer of S3. */
    static CommandException service(int status, String code, String operation, String message) {
        return new CommandException(status, serviceText(code, operation, message));
    }

    static String serviceText(String code, String operation, String message) {
        return "An error occurred (" + code + ") when calling the " + operation + " operation: " + message;
    }
}
