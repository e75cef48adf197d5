package io.penstock.pipeline.language;

import io.penstock.pipeline.channel.Channel;
import org.jspecify.annotations.Nullable;

/** An operator as scripts call it. */
@FunctionalInterface
interface ChannelMethod {

    /** Applies the operator to a channel; mostly gives a channel. */
    @Nullable
    Object call(Channel source, OperatorCall call);
}
