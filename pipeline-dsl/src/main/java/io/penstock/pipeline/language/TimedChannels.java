package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.domain.resource.DurationText;
import io.penstock.pipeline.channel.Background;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.Clockwork;
import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.channel.FailureContext;
import io.penstock.pipeline.channel.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code channel.interval} and {@code channel.watchPath}: channels that time feeds. */
final class TimedChannels {
    private static final Duration WATCH_PERIOD = Duration.ofMillis(250);
    private static final Duration REMOTE_WATCH_PERIOD = Duration.ofSeconds(5);

    private TimedChannels() {}

    /** Returns a channel of 0, 1, 2 …, one each time the duration has passed, or of what a closure makes of them. */
    static Channel interval(EventLoop loop, OperatorCall call) {
        Duration period = duration(call.allowing().argument(0));
        Optional<ClosureValue> closure = call.closure();
        Channel target = Channel.queue(loop);
        int[] count = new int[1];
        Clockwork.start(target, period, () -> {
            int index = count[0]++;
            @Nullable Object item = closure.isPresent() ? closure.get().call(index) : (Object) index;
            if (!(item instanceof Signal)) {
                target.emit(item);
            }
            return item != Signal.STOP;
        });
        return target;
    }

    private static Duration duration(@Nullable Object value) {
        if (value instanceof Duration duration) {
            return duration;
        }
        if (value == null || value instanceof ClosureValue) {
            throw EvaluationException.failed("interval() needs a duration, such as '1s'");
        }
        return DurationText.parse(TextForm.of(value));
    }

    /** Returns a channel of the files that appear, change or go, from now on. */
    static Channel watchPath(Library library, OperatorCall call) {
        call.allowing("glob", "hidden", "type", "maxDepth", "followLinks");
        if (call.argument(0) == null) {
            throw EvaluationException.failed("watchPath() needs a path, such as '/data/*.fastq'");
        }
        List<String> events = Arrays.stream(
                        call.arguments().size() > 1
                                ? TextForm.of(call.argument(1)).split("\\s*,\\s*", -1)
                                : new String[] {"create"})
                .toList();
        WatchedFiles watched = new WatchedFiles(new PathLookup(library.stores(), call), call.argument(0), events);
        Channel target = Channel.queue(library.loop());
        FailureContext place = (failure, item) -> library.sources().explain(failure, call.position(), "");
        boolean remote = TextForm.of(call.argument(0)).contains("://");
        Background background = library.loop().within(place, library.loop()::background);
        watch(watched, target, remote ? REMOTE_WATCH_PERIOD : WATCH_PERIOD, background);
        return target;
    }

    private static void watch(WatchedFiles watched, Channel target, Duration period, Background background) {
        target.loop().after(period, () -> {
            if (target.isWanted()) {
                background.begin(watched::found, now -> {
                    watched.changes(now).forEach(target::emit);
                    watch(watched, target, period, background);
                });
            } else {
                target.close();
            }
        });
    }
}
