package io.penstock.emulator.jobs;

/**
 * Why an attempt was ended from outside.
 *
 * @param statusReason what the attempt says then
 * @param retryable whether the retry strategy is asked: not after a timeout or on a user's request
 * @param keepsExitCode whether the container's exit code is known: a host that went away took it along
 */
record StopCause(String statusReason, boolean retryable, boolean keepsExitCode) {

    static StopCause timeout() {
        return new StopCause(StatusReasons.TIMEOUT, false, true);
    }

    static StopCause terminated(String reason) {
        return new StopCause(reason, false, true);
    }

    static StopCause spotReclaim(String instanceId) {
        return new StopCause(StatusReasons.hostTerminated(instanceId), true, false);
    }
}
