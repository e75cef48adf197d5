package io.penstock.internal.engine;

import io.penstock.internal.decide.Verdict;

/**
 * What follows an attempt.
 *
 * @param retried whether another attempt does
 * @param action what was decided after a failure, as one word; empty where nothing was to be decided
 */
record Aftermath(boolean retried, String action) {
    static final Aftermath NONE = new Aftermath(false, "");

    static Aftermath of(Verdict verdict, boolean retried) {
        return new Aftermath(retried, verdict == Verdict.REPEAT ? Verdict.RETRY.name() : verdict.name());
    }
}
