package io.penstock.pipeline.channel;

/** What closures return instead of an item: the values of {@code channel.STOP} and {@code channel.VOID}. */
public enum Signal {
    /** There are no further items. */
    STOP,
    /** There is no item this time. */
    VOID
}
