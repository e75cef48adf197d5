package io.penstock.spi;

import java.time.Instant;

/** Hears of an attempt's way through its executor. Calls may come from any thread; they do not block. */
public interface AttemptObserver {

    /**
     * The back end accepted the attempt.
     *
     * @param nativeId the back end's id, such as a process id or a job id
     * @param token what {@link TaskExecutor#reattach} needs to find it again; one line of text
     */
    void submitted(String nativeId, String token);

    /** The script began to run. */
    void started(Instant when);

    /** The attempt waits for a reason worth telling; one sentence with its remedy. */
    void waiting(String reason);

    /**
     * Something is not as the user may think, and does not end the attempt; one sentence that says what, where, and what to
     * do. The same sentence from several attempts is told once.
     */
    void warning(String message);
}
