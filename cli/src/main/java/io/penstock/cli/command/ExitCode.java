package io.penstock.cli.command;

import io.penstock.api.ErrorCode;

/** How the program ends. Also written in {@code --help}. */
public enum ExitCode {
    /** Everything succeeded. */
    OK(0),
    /** A task failed. */
    TASK_FAILED(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The configuration or the script is wrong, or an input is missing. */
    CONFIGURATION(3),
    /** A back end, storage, or Penstock itself failed. */
    BACK_END(4),
    /** Interrupted by Ctrl-C. */
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** Returns the exit status of the program. */
    public int status() {
        return status;
    }

    /** Returns how the program ends after an error of this kind. */
    public static ExitCode of(ErrorCode code) {
        return switch (code) {
            case CONFIGURATION, SCRIPT, ARGUMENT, FILE_NOT_FOUND -> CONFIGURATION;
            case CANCELLED -> INTERRUPTED;
            case RESOURCE_NOT_FOUND,
                    CREDENTIALS,
                    ACCESS_DENIED,
                    THROTTLED,
                    UNAVAILABLE,
                    ELSEWHERE,
                    STORAGE,
                    DISK_FULL,
                    INTERNAL -> BACK_END;
        };
    }
}
