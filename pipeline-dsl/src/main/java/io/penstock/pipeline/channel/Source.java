package io.penstock.pipeline.channel;

/** Feeds a channel from outside the dataflow, in portions, so that other things can happen in between. */
public interface Source {

    /**
     * Emits some items, at most as many as asked for.
     *
     * @return whether there may be more
     */
    boolean emit(int most);

    /** Tells whether it knows what to emit; while it does not, those behind it wait, so that what comes first is always the same. */
    default boolean isReady() {
        return true;
    }
}
