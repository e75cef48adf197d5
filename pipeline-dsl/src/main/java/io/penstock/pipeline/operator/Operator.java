package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;

/** Turns a channel into another one. */
@FunctionalInterface
public interface Operator {

    /** Subscribes to the source and returns the channel of the results. */
    Channel apply(Channel source);
}
