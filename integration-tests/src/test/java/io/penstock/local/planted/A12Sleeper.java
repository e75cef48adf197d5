package io.penstock.local.planted;

/** Breaks rule A12 on purpose. */
final class A12Sleeper {
    void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
