package io.penstock.pipeline.script;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Truth;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.language.Channels;
import io.penstock.pipeline.language.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A process or workflow that is to be fed with what it gives out itself, beginning with some values.
 *
 * @param component what is repeated; it has as many outputs as inputs
 * @param first what its inputs get first
 */
record Recursion(Component component, List<@Nullable Object> first) {

    /** Runs it that many times. */
    Outputs times(int count) {
        return repeat((round, item) -> round < count);
    }

    /** Runs it until an item of its first output fulfils a condition. */
    Outputs until(ClosureValue condition) {
        return repeat((round, item) -> !Truth.of(condition.call(item)));
    }

    /** Feeds each output back to the input of the same place, while {@code goesOn} says so of the first of them. */
    private Outputs repeat(BiPredicate<Integer, @Nullable Object> goesOn) {
        List<Channel> inputs = new ArrayList<>();
        for (@Nullable Object value : first) {
            Channel input = Channel.queue(component.module().runtime().library().loop());
            inputs.add(input);
            Channels.of(value, input.loop()).subscribe(input::emit, () -> {});
        }
        Outputs outputs = component.call(List.copyOf(inputs));
        if (outputs.all().size() != inputs.size()) {
            throw EvaluationException.failed(component.title() + " has " + inputs.size() + " inputs and "
                    + outputs.all().size() + " outputs; it can feed itself if these are as many");
        }
        new Loop(inputs, outputs.all(), goesOn).start();
        return outputs;
    }

    /** The way back from the outputs to the inputs. */
    private static final class Loop {
        private final List<Channel> inputs;
        private final List<Channel> outputs;
        private final BiPredicate<Integer, @Nullable Object> goesOn;
        private final List<List<@Nullable Object>> waiting = new ArrayList<>();
        private int round;

        Loop(List<Channel> inputs, List<Channel> outputs, BiPredicate<Integer, @Nullable Object> goesOn) {
            this.inputs = inputs;
            this.outputs = outputs;
            this.goesOn = goesOn;
        }

        void start() {
            for (Channel output : outputs) {
                List<@Nullable Object> items = new ArrayList<>();
                waiting.add(items);
                output.subscribe(
                        item -> {
                            items.add(item);
                            // Later: an output is not to be closed while it emits.
                            output.loop().execute(this::next);
                        },
                        () -> inputs.forEach(Channel::close));
            }
        }

        private void next() {
            if (waiting.stream().anyMatch(List::isEmpty)) {
                return;
            }
            List<@Nullable Object> items = new ArrayList<>();
            waiting.forEach(one -> items.add(one.remove(0)));
            round++;
            if (!goesOn.test(round, items.get(0))) {
                inputs.forEach(Channel::close);
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                inputs.get(i).emit(items.get(i));
            }
        }
    }
}
