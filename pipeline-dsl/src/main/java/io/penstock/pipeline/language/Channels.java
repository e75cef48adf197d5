package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.EventLoop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes values of scripts as channels. */
public final class Channels {
    private Channels() {}

    /** Returns a channel as it is, the only one of some outputs, and a value channel around anything else. */
    public static Channel of(@Nullable Object value, EventLoop loop) {
        if (value instanceof Channel channel) {
            return channel;
        }
        return value instanceof Outputs outputs ? outputs.single() : Channel.holding(loop, value);
    }

    /** Returns the channels of arguments, where some outputs stand for all their channels. */
    static List<Channel> all(List<@Nullable Object> arguments, OperatorCall call) {
        List<Channel> channels = new ArrayList<>();
        for (@Nullable Object argument : arguments) {
            if (argument instanceof Channel channel) {
                channels.add(channel);
            } else if (argument instanceof Outputs outputs) {
                channels.addAll(outputs.all());
            } else {
                throw EvaluationException.failed("'" + call.name() + "' needs channels, not " + TextForm.of(argument));
            }
        }
        return channels;
    }

    /** Returns an argument as a channel; a list is a channel of its elements. */
    static Channel argument(OperatorCall call, int index, EventLoop loop) {
        @Nullable Object value = call.argument(index);
        if (value instanceof Channel || value instanceof Outputs) {
            return of(value, loop);
        }
        if (value instanceof Collection<?> elements) {
            return Channel.from(loop, elements.iterator());
        }
        throw EvaluationException.failed("'" + call.name() + "' needs a channel or a list");
    }
}
