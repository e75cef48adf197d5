package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.pipeline.channel.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator's name behind a {@code |}, where it stands for the operator itself.
 *
 * @param call the call with its arguments; null for the bare name
 */
record OperatorReference(
        String name, ChannelTable table, @Nullable OperatorCall call) implements Pipeable {

    OperatorReference with(OperatorCall arguments) {
        return new OperatorReference(name, table, arguments);
    }

    @Override
    public String toString() {
        return "the operator " + name;
    }

    @Override
    public @Nullable Object pipe(List<?> inputs, Invocation pipe) {
        OperatorCall operation = call == null ? OperatorCall.bare(name, pipe) : call;
        if (inputs.isEmpty()) {
            throw EvaluationException.failed("there is no output before '| " + name + "'");
        }
        Channel source = Channels.of(inputs.get(0), table.loop());
        return table.apply(source, operation.withFirst(inputs.subList(1, inputs.size())));
    }
}
