package io.penstock.cli.planted;

import io.penstock.internal.decide.Verdict;

/** Breaks rule A6 on purpose. */
final class A06UsesTheEngine {
    Verdict verdict() {
        return Verdict.RETRY;
    }
}
