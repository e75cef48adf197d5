package io.penstock.pipeline.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventLoopTest {

    @Test
    void endsWhenNothingIsLeft() {
        List<String> seen = new ArrayList<>();
        EventLoop loop = new EventLoop();

        Flow.run(loop, () -> {
            seen.add("first");
            loop.execute(() -> seen.add("second"));
        });

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void waitsForWorkOutside() {
        List<String> seen = new ArrayList<>();
        EventLoop loop = new EventLoop();
        ExecutorService outside = Executors.newSingleThreadExecutor();

        Flow.run(loop, () -> {
            loop.outside(
                    () -> CompletableFuture.runAsync(() -> {}, outside),
                    (result, error) -> seen.add(Thread.currentThread().getName()));
        });
        outside.shutdown();

        assertThat(seen).containsExactly("penstock-pipeline");
    }

    @Test
    void aFailedEventEndsTheLoopAndIsToldAtOnce() {
        List<String> told = new ArrayList<>();
        EventLoop loop = new EventLoop();
        loop.onFailure(failure -> told.add(String.valueOf(failure.getMessage())));

        assertThatThrownBy(() -> Flow.run(loop, () -> {
                    loop.execute(() -> told.add("never"));
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(told).containsExactly("broken");
    }

    @Test
    void anErrorOfTheJvmEndsTheLoopToo() {
        assertThatThrownBy(() -> Flow.run(new EventLoop(), () -> {
                    throw new OutOfMemoryError("planted");
                }))
                .hasMessageContaining("planted");
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheLoopFromEnding() {
        EventLoop loop = new EventLoop();
        loop.onFailure(failure -> {
            throw new IllegalArgumentException("nobody listens");
        });

        assertThatThrownBy(() -> Flow.run(loop, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken")
                .hasSuppressedException(new IllegalArgumentException("nobody listens"));
    }

    @Test
    void workOutsideThatCannotBeginIsNotWaitedFor() {
        EventLoop loop = new EventLoop();

        assertThatThrownBy(() -> Flow.run(
                        loop,
                        () -> loop.outside(
                                () -> {
                                    throw new IllegalStateException("cannot begin");
                                },
                                (result, error) -> {})))
                .hasMessage("cannot begin");
    }

    @Test
    void whatIsFoundInTheBackgroundKeepsItsTurn() {
        CompletableFuture<String> late = new CompletableFuture<>();

        List<Object> items = Flow.emitted(loop -> {
            Channel mixed = Channel.queue(loop);
            Channel found = Channel.found(loop, () -> List.of(late.join()), List::iterator);
            found.subscribe(mixed::emit, () -> {});
            Flow.of(loop, "at once").subscribe(mixed::emit, mixed::close);
            loop.after(Duration.ofMillis(20), () -> late.complete("found late"));
            return mixed;
        });

        assertThat(items).containsExactly("found late", "at once", "END");
    }

    @Test
    void aSearchThatFailsIsExplainedWhereItBegan() {
        EventLoop loop = new EventLoop();

        assertThatThrownBy(() -> Flow.run(
                        loop,
                        () -> loop.within(
                                (failure, item) ->
                                        ExplainedException.of(failure.code(), "here: " + failure.getMessage()),
                                () -> Channel.found(
                                        loop,
                                        () -> {
                                            throw new PenstockException(ErrorCode.STORAGE, "no disk");
                                        },
                                        found -> List.of().iterator()))))
                .hasMessage("here: no disk");
    }

    @Test
    void whatIsToBeDoneAtTheEndIsDoneAfterAFailureToo() {
        EventLoop loop = new EventLoop();
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> Flow.run(loop, () -> {
                    loop.atEnd(() -> done.add("deleted"));
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(done).containsExactly("deleted");
    }

    @Test
    void waitsForWorkOutsideBeforeItFails() {
        EventLoop loop = new EventLoop();
        CompletableFuture<String> begun = new CompletableFuture<>();
        List<String> seen = new ArrayList<>();
        loop.onFailure(failure -> begun.complete("dropped"));

        assertThatThrownBy(() -> Flow.run(loop, () -> {
                    loop.outside(() -> begun, (result, error) -> seen.add(result));
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(seen).isEmpty();
    }

    @Test
    void sourcesRestWhileItemsWaitAndWorkIsOutside() {
        EventLoop loop = new EventLoop(300);
        int[] emitted = new int[1];
        List<Integer> seen = new ArrayList<>();
        CompletableFuture<String> outside = new CompletableFuture<>();

        Flow.run(loop, () -> {
            Channel source = Channel.from(loop, IntStream.range(0, 5_000).iterator());
            loop.outside(() -> outside, (result, error) -> seen.add(emitted[0]));
            source.subscribe(
                    item -> {
                        emitted[0]++;
                        loop.itemsWait(1);
                        if (emitted[0] == 512) {
                            loop.execute(() -> seen.add(emitted[0]));
                            loop.execute(() -> outside.complete("done"));
                        }
                    },
                    () -> seen.add(emitted[0]));
        });

        assertThat(seen).containsExactly(512, 512, 5_000);
    }

    @Test
    void alarmsComeInTheOrderOfTheirTimesAndKeepTheLoopGoing() {
        EventLoop loop = new EventLoop();
        List<String> seen = new ArrayList<>();

        Flow.run(loop, () -> {
            loop.after(Duration.ofMillis(30), () -> seen.add("late"));
            loop.after(Duration.ofMillis(5), () -> seen.add("early"));
            loop.after(Duration.ofMillis(5), () -> seen.add("early, too"));
            seen.add("first");
        });

        assertThat(seen).containsExactly("first", "early", "early, too", "late");
    }

    @Test
    void aFailureDropsAlarms() {
        EventLoop loop = new EventLoop();

        assertThatThrownBy(() -> Flow.run(loop, () -> {
                    loop.after(Duration.ofHours(1), () -> {});
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
    }

    @Test
    void topicsEndWhenNothingElseGoesOn() {
        EventLoop loop = new EventLoop();
        List<Object> seen = new ArrayList<>();

        Flow.run(loop, () -> {
            Channel topic = loop.topics().channel("versions");
            topic.subscribe(seen::add, () -> seen.add("END"));
            loop.topics().feed("versions", Flow.of(loop, "a", "b"));
            Channel other = Flow.of(loop, 1, 2, 3);
            loop.topics().feed("versions", other);
            other.subscribe(item -> {}, () -> seen.add("source ended"));
        });

        assertThat(seen).containsExactly("a", "b", 1, 2, 3, "source ended", "END");
    }

    @Test
    void aChannelThatTimeFeedsEndsWhenNobodyWantsMore() {
        List<Object> items = Flow.emitted(loop -> {
            Channel ticks = Channel.queue(loop);
            int[] count = new int[1];
            Clockwork.start(ticks, Duration.ofMillis(1), () -> {
                ticks.emit(count[0]++);
                return true;
            });
            Channel few = Channel.queue(loop);
            ticks.feed(few, item -> {
                few.emit(item);
                if (Integer.valueOf(2).equals(item)) {
                    few.close();
                }
            });
            return few;
        });

        assertThat(items).containsExactly(0, 1, 2, "END");
    }

    @Test
    void manyElementsOfOneItemAreEmittedInPortions() {
        EventLoop loop = new EventLoop(300);
        int[] emitted = new int[1];
        List<Integer> seen = new ArrayList<>();
        CompletableFuture<String> outside = new CompletableFuture<>();

        Flow.run(loop, () -> {
            loop.outside(() -> outside, (result, error) -> {});
            Channel target = Channel.queue(loop);
            target.subscribe(
                    item -> {
                        emitted[0]++;
                        loop.itemsWait(1);
                        if (emitted[0] == 512) {
                            loop.execute(() -> seen.add(emitted[0]));
                            loop.execute(() -> outside.complete("done"));
                        }
                    },
                    () -> seen.add(emitted[0]));
            Portions portions = new Portions(target);
            portions.add(IntStream.range(0, 5_000).iterator());
            portions.add(IntStream.range(0, 10).iterator());
            portions.end();
        });

        assertThat(seen).containsExactly(512, 5_010);
    }

    @Test
    void heavyElementsAreEmittedWhileOthersAreStillRead() {
        CompletableFuture<String> firstWasSeen = new CompletableFuture<>();
        Iterator<String> files = new Iterator<>() {
            private int read;

            @Override
            public boolean hasNext() {
                return read < 3;
            }

            @Override
            public String next() {
                read++;
                return read < 3 ? "file " + read : "file 3 behind " + firstWasSeen.join();
            }
        };

        List<Object> items = Flow.emitted(loop -> {
            Channel target = Channel.queue(loop);
            Portions portions = new Portions(target);
            portions.addLate(new LateItem("item", () -> files, file -> 1 << 20), file -> {
                firstWasSeen.complete(String.valueOf(file));
                return file;
            });
            portions.end();
            return target;
        });

        assertThat(items).containsExactly("file 1", "file 2", "file 3 behind file 1", "END");
    }

    @Test
    void allElementsOfManyLateItemsComeInTheirOrder() {
        List<Object> items = Flow.emitted(loop -> {
            Channel target = Channel.queue(loop);
            Portions portions = new Portions(target);
            for (int size : List.of(0, 10_000, 1, 4_096, 0)) {
                portions.addLate(
                        new LateItem(size, () -> IntStream.range(0, size).iterator(), element -> 1),
                        element -> size + ":" + element);
            }
            portions.end();
            return target;
        });

        assertThat(items)
                .hasSize(10_000 + 1 + 4_096 + 1)
                .startsWith("10000:0", "10000:1")
                .endsWith("4096:4095", "END")
                .doesNotHaveDuplicates();
    }

    @Test
    void aValueChannelRepeatsItsItemForThoseWhoComeLate() {
        List<Object> items = Flow.emitted(loop -> {
            Channel value = Channel.holding(loop, "x");
            Channel target = Channel.queue(loop);
            value.subscribe(first -> value.subscribe(target::emit, target::close), () -> {});
            return target;
        });

        assertThat(items).containsExactly("x", "END");
    }
}
