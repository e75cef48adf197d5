package io.penstock.pipeline.channel;

import org.jspecify.annotations.Nullable;

/** Takes the items of a channel, one after the other, and then its end. Called on the event thread only. */
public interface Receiver {

    /** Takes an item. */
    void item(@Nullable Object item);

    /** Tells whether further items matter. Sources that never end by themselves stop where nobody wants more. */
    default boolean wants() {
        return true;
    }

    /** Learns that no further item comes. Called once. */
    void end();
}
