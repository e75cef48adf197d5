package io.penstock.pipeline.operator;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.channel.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorTest {
    private static final Comparator<Object> NATURAL = Comparator.comparing(String::valueOf);

    static List<Arguments> singles() {
        return List.of(
                row("map", new MapItems(x -> number(x) * 10), asList(1, 2, 3), asList(10, 20, 30)),
                row("filter", new FilterItems(x -> number(x) > 1), asList(1, 2, 3), asList(2, 3)),
                row("flatMap of lists", new FlatMapItems(x -> List.of(x, x)), asList(1, 2), asList(1, 1, 2, 2)),
                row("flatMap of plain items", new FlatMapItems(x -> x), asList(1, 2), asList(1, 2)),
                row(
                        "flatten at any depth",
                        new FlattenItems(),
                        asList(List.of(1, List.of(2, List.of(3))), 4),
                        asList(1, 2, 3, 4)),
                row(
                        "collect spreads lists once",
                        GatherItems.collect(ItemFunction.identity(), true, null),
                        asList(1, List.of(2, List.of(3))),
                        asList(List.of(1, 2, List.of(3)))),
                row(
                        "collect that is not flat",
                        GatherItems.collect(ItemFunction.identity(), false, null),
                        asList(1, List.of(2)),
                        asList(List.of(1, List.of(2)))),
                row(
                        "collect of nothing emits nothing",
                        GatherItems.collect(ItemFunction.identity(), true, null),
                        List.of(),
                        List.of()),
                row(
                        "collect maps, then sorts",
                        GatherItems.collect(x -> "n" + x, true, NATURAL),
                        asList(3, 1),
                        asList(List.of("n1", "n3"))),
                row("toList of nothing", GatherItems.toList(null), List.of(), asList(List.of())),
                row("toSortedList", GatherItems.toList(NATURAL), asList("b", "a"), asList(List.of("a", "b"))),
                row("first", new FirstItem(x -> true), asList(4, 5), asList(4)),
                row("first that passes", new FirstItem(x -> number(x) > 4), asList(4, 5, 6), asList(5)),
                row("last", ReduceItems.last(), asList(4, 5), asList(5)),
                row("take", new TakeItems(2), asList(1, 2, 3), asList(1, 2)),
                row("take all", new TakeItems(-1), asList(1, 2, 3), asList(1, 2, 3)),
                row("take none", new TakeItems(0), asList(1, 2, 3), List.of()),
                row("until", new UntilItem(x -> number(x) == 3), asList(1, 2, 3, 1), asList(1, 2)),
                row("count", new CountItems(x -> true), asList(1, 2, 3), asList(3)),
                row("count of nothing", new CountItems(x -> true), List.of(), asList(0)),
                row("reduce", ReduceItems.of((a, b) -> number(a) + number(b)), asList(1, 2, 3), asList(6)),
                row("reduce from a seed", ReduceItems.from("s", (a, b) -> a + "" + b), asList(1, 2), asList("s12")),
                row("unique", new UniqueItems(x -> x), asList(1, 2, 1, 3, 2), asList(1, 2, 3)),
                row("unique by key", new UniqueItems(x -> number(x) % 2), asList(1, 2, 3, 4), asList(1, 2)),
                row("distinct", new DistinctItems(x -> x), asList(1, 1, 2, 1), asList(1, 2, 1)),
                row("ifEmpty with items", new DefaultItem(() -> "none"), asList(1), asList(1)),
                row("ifEmpty without", new DefaultItem(() -> "none"), List.of(), asList("none")),
                row("collate", new CollateItems(2, 2, true), asList(1, 2, 3), asList(asList(1, 2), asList(3))),
                row("collate without remainder", new CollateItems(2, 2, false), asList(1, 2, 3), asList(asList(1, 2))),
                row(
                        "collate with a step",
                        new CollateItems(3, 1, false),
                        asList(1, 2, 3, 4),
                        asList(asList(1, 2, 3), asList(2, 3, 4))),
                row("buffer of a size", BufferItems.ofSize(2, 0, false), asList(1, 2, 3), asList(asList(1, 2))),
                row(
                        "buffer that skips",
                        BufferItems.ofSize(2, 1, true),
                        asList(1, 2, 3, 4, 5),
                        asList(asList(2, 3), asList(5))),
                row(
                        "buffer to a closing item",
                        BufferItems.until(x -> number(x) == 2, false),
                        asList(1, 2, 3, 1, 2, 3),
                        asList(asList(1, 2), asList(3, 1, 2))),
                row(
                        "buffer between items",
                        BufferItems.between(x -> number(x) == 2, x -> number(x) == 4, false),
                        asList(1, 2, 3, 4, 5, 2),
                        asList(asList(2, 3, 4))),
                row(
                        "groupTuple in the order keys came",
                        new GroupTuples(TupleKey.FIRST, 0, false, null),
                        asList(asList(1, "A"), asList(2, "C"), asList(1, "B")),
                        asList(asList(1, asList("A", "B")), asList(2, asList("C")))),
                row(
                        "groupTuple of a size, early and without the rest",
                        new GroupTuples(TupleKey.FIRST, 2, false, null),
                        asList(asList(1, "A"), asList(2, "C"), asList(1, "B")),
                        asList(asList(1, asList("A", "B")))),
                row(
                        "groupTuple of a size with the rest",
                        new GroupTuples(TupleKey.FIRST, 2, true, null),
                        asList(asList(2, "C"), asList(1, "A"), asList(1, "B")),
                        asList(asList(1, asList("A", "B")), asList(2, asList("C")))),
                row(
                        "groupTuple by another element, sorted",
                        new GroupTuples(new TupleKey(List.of(1)), 0, false, NATURAL),
                        asList(asList("b", 1, "y"), asList("a", 1, "x")),
                        asList(asList(asList("a", "b"), 1, asList("x", "y")))),
                row(
                        "groupTuple by keys that know their size",
                        new GroupTuples(TupleKey.FIRST, 0, false, null),
                        asList(asList(new GroupKey("k", 1), "A"), asList(new GroupKey("j", 2), "B")),
                        asList(asList("k", asList("A")))),
                row(
                        "transpose",
                        new TransposeTuples(List.of(), false),
                        asList(asList(1, asList("A", "B"), asList("x", "y", "z"))),
                        asList(asList(1, "A", "x"), asList(1, "B", "y"))),
                row(
                        "transpose with the rest",
                        new TransposeTuples(List.of(1), true),
                        asList(asList(1, asList("A", "B"), asList("x"))),
                        asList(asList(1, "A", asList("x")), asList(1, "B", asList("x")))),
                row(
                        "split an element of a tuple",
                        new SplitItems(text -> letters(text), ItemFunction.identity(), x -> x instanceof String, null),
                        asList(asList(1, "ab")),
                        asList(asList(1, "a"), asList(1, "b"))));
    }

    private static Iterator<?> letters(@Nullable Object text) {
        return String.valueOf(text)
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .iterator();
    }

    private static Arguments row(String name, Operator operator, List<?> input, List<?> expected) {
        return Arguments.of(name, operator, input, expected);
    }

    private static Channel named(Map<String, Channel> channels, String name) {
        return Objects.requireNonNull(channels.get(name), name);
    }

    private static int number(@Nullable Object item) {
        return item instanceof Integer number ? number : 0;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("singles")
    void emitsWhatTheReferenceSays(String name, Operator operator, List<?> input, List<?> expected) {
        List<@Nullable Object> emitted = Flow.emitted(loop -> operator.apply(Channel.from(loop, input.iterator())));

        List<@Nullable Object> all = new ArrayList<>(expected);
        all.add("END");
        assertThat(emitted).isEqualTo(all);
    }

    static List<Arguments> pairs() {
        JoinChannels.Options plain = new JoinChannels.Options(false, false, false);
        JoinChannels.Options remainder = new JoinChannels.Options(true, false, false);
        return List.of(
                pair("mix", other -> new MixChannels(List.of(other)), asList(1, 2), asList("a"), asList(1, 2, "a")),
                pair("concat", other -> new ConcatChannels(List.of(other)), asList(1), asList(2, 3), asList(1, 2, 3)),
                pair(
                        "merge",
                        other -> new MergeChannels(List.of(other), MergeChannels::flat),
                        asList(1, 2, 3),
                        asList("a", "b"),
                        asList(asList(1, "a"), asList(2, "b"))),
                pair(
                        "join",
                        other -> new JoinChannels(other, TupleKey.FIRST, plain),
                        asList(asList("X", 1), asList("Y", 2), asList("P", 7)),
                        asList(asList("Y", 5), asList("X", 4)),
                        asList(asList("Y", 2, 5), asList("X", 1, 4))),
                pair(
                        "join with remainder",
                        other -> new JoinChannels(other, TupleKey.FIRST, remainder),
                        asList(asList("X", 1), asList("P", 7)),
                        asList(asList("X", 4), asList("Q", 8)),
                        asList(asList("X", 1, 4), asList("P", 7, null), asList("Q", null, 8))),
                pair(
                        "join of bare keys",
                        other -> new JoinChannels(other, TupleKey.FIRST, plain),
                        asList("Z", "Y"),
                        asList("Y", "Z"),
                        asList("Y", "Z")),
                pair(
                        "join by two elements",
                        other -> new JoinChannels(other, new TupleKey(List.of(0, 1)), plain),
                        asList(asList("X", 1, "l")),
                        asList(asList("X", 1, "r"), asList("X", 2, "r")),
                        asList(asList("X", 1, "l", "r"))),
                pair(
                        "join of a key that repeats",
                        other -> new JoinChannels(other, TupleKey.FIRST, plain),
                        asList(asList("X", 1), asList("X", 2)),
                        asList(asList("X", 3), asList("X", 4)),
                        asList(asList("X", 1, 3), asList("X", 2, 4))),
                pair(
                        "combine",
                        other -> new CombineChannels(other, TupleKey.NONE),
                        asList(1, 2),
                        asList("a", asList("b", "c")),
                        asList(asList(1, "a"), asList(2, "a"), asList(1, "b", "c"), asList(2, "b", "c"))),
                pair(
                        "combine by key",
                        other -> new CombineChannels(other, TupleKey.FIRST),
                        asList(asList(1, "alpha"), asList(2, "beta")),
                        asList(asList(1, "x"), asList(1, "y"), asList(2, "p"), asList(3, "q")),
                        asList(asList(1, "alpha", "x"), asList(1, "alpha", "y"), asList(2, "beta", "p"))),
                pair(
                        "cross",
                        other -> new CrossChannels(other, CrossChannels::firstElement),
                        asList(asList(1, "alpha"), asList(2, "beta")),
                        asList(asList(1, "x"), asList(1, "y"), asList(3, "q")),
                        asList(
                                asList(asList(1, "alpha"), asList(1, "x")),
                                asList(asList(1, "alpha"), asList(1, "y")))));
    }

    private static Arguments pair(
            String name, Function<Channel, Operator> operator, List<?> left, List<?> right, List<?> expected) {
        return Arguments.of(name, operator, left, right, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void bringsTwoChannelsTogether(
            String name, Function<Channel, Operator> operator, List<?> left, List<?> right, List<?> expected) {
        List<@Nullable Object> emitted = Flow.emitted(loop -> {
            Channel source = Channel.from(loop, left.iterator());
            return operator.apply(Channel.from(loop, right.iterator())).apply(source);
        });

        List<@Nullable Object> all = new ArrayList<>(expected);
        all.add("END");
        assertThat(emitted).isEqualTo(all);
    }

    @Test
    void aSampleOfAllIsShuffled() {
        List<Object> all = asList(1, 2, 3, 4, 5);

        List<Object> sample =
                Flow.emitted(loop -> new SampleItems(5, new Random(1)).apply(Channel.from(loop, all.iterator())));

        assertThat(sample.subList(0, 5))
                .containsExactlyInAnyOrderElementsOf(all)
                .isNotEqualTo(all);
    }

    @Test
    void itemsThatWaitForTheirTurnInConcatAreCounted() {
        EventLoop loop = new EventLoop(300);
        CompletableFuture<String> outside = new CompletableFuture<>();
        int[] emitted = new int[1];
        List<Object> seen = new ArrayList<>();

        Flow.run(loop, () -> {
            Channel first = Channel.queue(loop);
            Channel second = Channel.from(loop, IntStream.range(0, 5_000).iterator());
            second.subscribe(item -> emitted[0]++, () -> {});
            new ConcatChannels(List.of(second)).apply(first).subscribe(seen::add, () -> {});
            loop.outside(() -> outside, (result, error) -> {
                first.emit("first");
                first.close();
            });
            loop.after(Duration.ofMillis(20), () -> {
                seen.add(emitted[0] < 1_000);
                outside.complete("done");
            });
        });

        assertThat(seen).hasSize(5_002).startsWith(true, "first", 0, 1);
    }

    @Test
    void joinCanInsistOnPartners() {
        JoinChannels.Options strict = new JoinChannels.Options(false, true, false);

        assertThatThrownBy(() -> Flow.emitted(
                        loop -> new JoinChannels(Flow.of(loop, "b"), TupleKey.FIRST, strict).apply(Flow.of(loop, "a"))))
                .hasMessageContaining("the key 'b' is missing");
    }

    @Test
    void joinCanInsistOnDifferentKeys() {
        JoinChannels.Options strict = new JoinChannels.Options(false, false, true);

        assertThatThrownBy(() -> Flow.emitted(loop ->
                        new JoinChannels(Flow.of(loop, "a"), TupleKey.FIRST, strict).apply(Flow.of(loop, "a", "a"))))
                .hasMessageContaining("'a' occurs twice");
    }

    @Test
    void branchesSendEachItemOneWay() {
        List<@Nullable Object> emitted = Flow.emitted(loop -> {
            Map<String, Channel> branches = new BranchItems(
                            List.of("small", "large"),
                            item -> number(item) == 0
                                    ? null
                                    : new BranchItems.Chosen(number(item) < 10 ? "small" : "large", item))
                    .apply(Flow.of(loop, 1, 40, 0, 2));
            return new ConcatChannels(List.of(named(branches, "small"))).apply(named(branches, "large"));
        });

        assertThat(emitted).containsExactly(40, 1, 2, "END");
    }

    @Test
    void multiMapFeedsAllChannels() {
        List<@Nullable Object> emitted = Flow.emitted(loop -> {
            Map<String, Channel> made = new MultiMapItems(
                            List.of("next", "square"),
                            item -> Map.of("next", number(item) + 1, "square", number(item) * number(item)))
                    .apply(Flow.of(loop, 2, 3));
            return new ConcatChannels(List.of(named(made, "square"))).apply(named(made, "next"));
        });

        assertThat(emitted).containsExactly(3, 4, 4, 9, "END");
    }

    @Test
    void aSampleIsTheSameForTheSameSeed() {
        Function<EventLoop, Channel> graph = loop -> new SampleItems(5, new Random(7))
                .apply(Channel.from(loop, IntStream.range(0, 99).iterator()));

        assertThat(Flow.emitted(graph)).hasSize(6).isEqualTo(Flow.emitted(graph));
    }

    @Test
    void operatorsOnValueChannelsGiveValueChannels() {
        EventLoop loop = new EventLoop();

        assertThat(new MapItems(x -> x).apply(Channel.value(loop)).isValue()).isTrue();
        assertThat(new MapItems(x -> x).apply(Channel.queue(loop)).isValue()).isFalse();
        assertThat(GatherItems.toList(null).apply(Channel.queue(loop)).isValue())
                .isTrue();
    }

    @Test
    void interleavingsOfManyChannelsAreAlwaysTheSame() {
        Function<EventLoop, Channel> graph = loop -> new MixChannels(List.of(
                        Channel.from(loop, IntStream.range(0, 1000).iterator()),
                        new MapItems(x -> -number(x))
                                .apply(Channel.from(
                                        loop, IntStream.range(0, 700).iterator()))))
                .apply(Channel.from(loop, IntStream.range(5000, 5600).iterator()));

        assertThat(Flow.emitted(graph)).hasSize(2301).isEqualTo(Flow.emitted(graph));
    }

    @Test
    void theElementsOfManyLongListsStayInOrder() {
        List<@Nullable Object> emitted = Flow.emitted(
                loop -> new FlatMapItems(x -> IntStream.range(0, 1000).boxed().toList()).apply(Flow.of(loop, 1, 2, 3)));

        assertThat(emitted)
                .hasSize(3001)
                .startsWith(0, 1, 2)
                .containsSubsequence(998, 999, 0, 1, 998, 999, 0)
                .endsWith(999, "END");
    }

    @Test
    void aMillionItemsPassWithoutBeingKept() {
        List<@Nullable Object> emitted = Flow.emitted(loop -> {
            Channel source = Channel.from(loop, IntStream.range(0, 1_000_000).iterator());
            Channel mapped = new MapItems(x -> number(x) + 1).apply(source);
            return new CountItems(x -> true).apply(new FilterItems(x -> number(x) % 2 == 0).apply(mapped));
        });

        assertThat(emitted).containsExactly(500_000, "END");
    }
}
