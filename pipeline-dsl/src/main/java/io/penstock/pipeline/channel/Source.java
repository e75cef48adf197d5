package io.penstock.pipeline.channel;

/** Feeds a channel from outside the dataflow, in portions, so that other things can happen in between. */
@FunctionalInterface
public interface Source {

    /**
     * Emits some items, at most as many as asked for.
     *
     * @return whether there may be more
     */
    boolean emit(int most);
}
