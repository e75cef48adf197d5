package io.penstock.spi.launch;

/** The exit statuses that the launcher uses for failures of its own. */
public final class LauncherStatus {
    /** An input could not be brought in; the script did not run. */
    public static final int STAGE_IN_FAILED = 251;
    /** An output could not be brought out; the script had ended with 0. */
    public static final int STAGE_OUT_FAILED = 252;

    private LauncherStatus() {}

    /** Tells whether a status means that a transfer failed. */
    public static boolean isStaging(int status) {
        return status == STAGE_IN_FAILED || status == STAGE_OUT_FAILED;
    }
}
