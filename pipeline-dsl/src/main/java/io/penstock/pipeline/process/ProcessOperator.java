package io.penstock.pipeline.process;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.Truth;
import io.penstock.domain.task.TaskResult;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.operator.Zip;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A process in a dataflow: takes items, submits tasks, emits what they give out as each completes. Only so many tasks are
 * unfinished at a time; further items wait in the channels.
 */
final class ProcessOperator {
    private final TaskMaker maker;
    private final ProcessFactory.Surroundings surroundings;
    private final List<Channel> outputs;
    private final Deque<List<@Nullable Object>> waiting = new ArrayDeque<>();
    private final Map<Integer, List<Optional<OutputValues.Emission>>> early = new TreeMap<>();
    private @Nullable Zip zip;
    private @Nullable Boolean fair;
    private int unfinished;
    private int nextFair = 1;
    private boolean ended;

    ProcessOperator(TaskMaker maker, ProcessFactory.Surroundings surroundings, List<Channel> outputs) {
        this.maker = maker;
        this.surroundings = surroundings;
        this.outputs = List.copyOf(outputs);
    }

    /** Subscribes to the inputs; without inputs, one task is made. */
    ProcessOperator start(List<Channel> inputs) {
        if (inputs.isEmpty()) {
            surroundings.loop().execute(this::once);
        } else {
            zip = new Zip(inputs, this::take, this::end);
            zip.start();
        }
        return this;
    }

    private void once() {
        take(List.of());
        end();
    }

    private void take(List<@Nullable Object> items) {
        waiting.addAll(maker.rounds(items));
        submitWaiting();
    }

    private void end() {
        ended = true;
        closeIfDone();
    }

    private void submitWaiting() {
        while (!waiting.isEmpty() && unfinished < surroundings.settings().unfinishedLimit()) {
            make(waiting.remove()).ifPresent(this::submit);
        }
        if (zip != null) {
            zip.pause(!waiting.isEmpty());
        }
    }

    private Optional<TaskMaker.Made> make(List<@Nullable Object> round) {
        try {
            return maker.make(round);
        } catch (PenstockException e) {
            throw maker.explained(e);
        }
    }

    private void submit(TaskMaker.Made made) {
        if (fair == null) {
            fair = Truth.of(surroundings.submitter().variables(made.request()).task("fair"));
        }
        surroundings
                .loop()
                .outside(
                        () -> surroundings.submitter().submit(made.request()),
                        (result, error) -> finished(made.request().index(), made.script(), result, error));
        unfinished++;
    }

    private void finished(int index, TaskScript script, @Nullable TaskResult result, @Nullable Throwable error) {
        unfinished--;
        if (error != null) {
            throw failure(error);
        }
        if (result == null
                || result.status() == TaskResult.Status.FAILED
                || result.status() == TaskResult.Status.CANCELLED) {
            surroundings.loop().halt();
            return;
        }
        List<Optional<OutputValues.Emission>> emissions =
                result.hasOutputs() ? script.emissions(result.outputs(), result.workDirectory()) : List.of();
        if (Boolean.TRUE.equals(fair)) {
            early.put(index, emissions);
            while (early.containsKey(nextFair)) {
                emit(early.remove(nextFair));
                nextFair++;
            }
        } else {
            emit(emissions);
        }
        submitWaiting();
        if (zip != null) {
            zip.drain();
        }
        closeIfDone();
    }

    private static PenstockException failure(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof PenstockException known
                ? known
                : new PenstockException(ErrorCode.INTERNAL, "a task could not be run: " + cause, cause);
    }

    private void emit(@Nullable List<Optional<OutputValues.Emission>> emissions) {
        if (emissions == null) {
            return;
        }
        for (int i = 0; i < emissions.size(); i++) {
            Channel output = outputs.get(i);
            emissions.get(i).ifPresent(emission -> output.emit(emission.item()));
        }
    }

    private void closeIfDone() {
        if (ended && unfinished == 0 && waiting.isEmpty()) {
            outputs.forEach(Channel::close);
        }
    }
}
