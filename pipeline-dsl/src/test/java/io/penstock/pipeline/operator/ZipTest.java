package io.penstock.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.channel.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ZipTest {

    private static List<String> rounds(Function<EventLoop, List<Channel>> channels) {
        EventLoop loop = new EventLoop();
        List<String> seen = new ArrayList<>();
        Flow.run(
                loop,
                () -> new Zip(channels.apply(loop), items -> seen.add(items.toString()), () -> seen.add("END"))
                        .start());
        return seen;
    }

    @Test
    void queuesGoSideBySideUntilTheShorterEnds() {
        assertThat(rounds(loop -> List.of(Flow.of(loop, 1, 2, 3), Flow.of(loop, "a", "b"))))
                .containsExactly("[1, a]", "[2, b]", "END");
    }

    @Test
    void valuesRepeatForEveryItemOfAQueue() {
        assertThat(rounds(loop -> List.of(Channel.holding(loop, "v"), Flow.of(loop, 1, 2))))
                .containsExactly("[v, 1]", "[v, 2]", "END");
    }

    @Test
    void valuesAloneGoOnce() {
        assertThat(rounds(loop -> List.of(Channel.holding(loop, 1), Channel.holding(loop, 2))))
                .containsExactly("[1, 2]", "END");
    }

    @Test
    void aValueThatNeverComesEndsIt() {
        assertThat(rounds(loop -> {
                    Channel none = Channel.value(loop);
                    none.close();
                    return List.of(none, Flow.of(loop, 1, 2));
                }))
                .containsExactly("END");
    }

    @Test
    void nullsAreItemsToo() {
        assertThat(rounds(loop -> List.of(Flow.of(loop, 1, null)))).containsExactly("[1]", "[null]", "END");
    }
}
