package io.penstock.spi.launch;

/**
 * The exit statuses that the launcher uses for failures of its own. A script may end with the same: only {@link ExitMarker} tells
 * whose a status is.
 */
public final class LauncherStatus {
    /** An input could not be brought in; the script did not run. */
    public static final int STAGE_IN_FAILED = 251;
    /** An output could not be brought out; the script had ended with 0. */
    public static final int STAGE_OUT_FAILED = 252;

    private LauncherStatus() {}
}
