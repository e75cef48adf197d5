package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.Operator;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.operator.CountItems;
import io.penstock.pipeline.operator.Folding;
import io.penstock.pipeline.operator.GatherItems;
import io.penstock.pipeline.operator.GroupKey;
import io.penstock.pipeline.operator.GroupTuples;
import io.penstock.pipeline.operator.ItemFunction;
import io.penstock.pipeline.operator.MapItems;
import io.penstock.pipeline.operator.ReduceItems;
import io.penstock.pipeline.operator.TupleKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators that make one item of many. */
final class ReduceMethods {
    private ReduceMethods() {}

    static Map<String, ChannelMethod> all() {
        Map<String, ChannelMethod> methods = new HashMap<>();
        methods.put("collect", ReduceMethods::collect);
        methods.put("toList", (source, call) -> {
            call.allowing().taking(0);
            return GatherItems.toList(null).apply(source);
        });
        methods.put(
                "toSortedList",
                (source, call) -> GatherItems.toList(Closures.order(
                                closed(call)
                                        .closure()
                                        .map(closure -> (Object) closure)
                                        .orElse(true),
                                call))
                        .apply(source));
        methods.put("groupTuple", (source, call) -> groupTuple(call).apply(source));
        methods.put("groupBy", (source, call) -> {
            call.allowing().taking(0);
            return groupBy(source);
        });
        methods.put(
                "count",
                (source, call) ->
                        new CountItems(Closures.criterion(call.allowing().taking(1), 0)).apply(source));
        methods.put("last", (source, call) -> {
            call.allowing().taking(0);
            return ReduceItems.last().apply(source);
        });
        methods.put("reduce", (source, call) -> reduce(call).apply(source));
        methods.put("sum", (source, call) -> mapped(source, call, folding(call, Operator.PLUS)));
        methods.put("min", (source, call) -> ReduceItems.of(extreme(call, -1)).apply(source));
        methods.put("max", (source, call) -> ReduceItems.of(extreme(call, 1)).apply(source));
        return methods;
    }

    private static Channel collect(Channel source, OperatorCall call) {
        call.allowing("flat", "sort");
        ItemFunction mapper = Closures.function(call);
        return GatherItems.collect(
                        mapper,
                        call.flag("flat", true),
                        Closures.order(call.options().get("sort"), call))
                .apply(source);
    }

    private static GroupTuples groupTuple(OperatorCall call) {
        call.allowing("by", "size", "sort", "remainder").taking(0);
        return new GroupTuples(
                Closures.key(call, TupleKey.FIRST),
                call.number("size", 0),
                call.flag("remainder", false),
                Closures.order(call.options().get("sort"), call));
    }

    /** Gathers the values of pairs by their keys; a number between the two says how many there are of a key. */
    private static Channel groupBy(Channel source) {
        Channel pairs = new MapItems(item -> item instanceof List<?> tuple && tuple.size() == 3
                        ? Arrays.asList(new GroupKey(tuple.get(0), size(tuple.get(1))), tuple.get(2))
                        : item)
                .apply(source);
        Channel groups = new GroupTuples(TupleKey.FIRST, 0, false, null).apply(pairs);
        return new MapItems(group -> {
                    List<@Nullable Object> plain = new ArrayList<>((List<?>) group);
                    plain.replaceAll(GroupKey::unwrap);
                    return plain;
                })
                .apply(groups);
    }

    private static int size(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw EvaluationException.failed(
                "'groupBy' needs the size of the group between key and value, not " + TextForm.of(value));
    }

    private static ReduceItems reduce(OperatorCall call) {
        ClosureValue closure = call.allowing().taking(2).requiredClosure();
        Folding folding = (accumulated, item) -> closure.call(accumulated, item);
        return call.arguments().size() > 1 ? ReduceItems.from(call.argument(0), folding) : ReduceItems.of(folding);
    }

    private static Channel mapped(Channel source, OperatorCall call, Folding folding) {
        return ReduceItems.of(folding).apply(new MapItems(Closures.function(call.allowing())).apply(source));
    }

    private static Folding folding(OperatorCall call, Operator operator) {
        Operations operations = Operations.of(call);
        return (accumulated, item) -> operations.apply(operator, accumulated, item);
    }

    /** Returns a call that has no argument but a closure. */
    private static OperatorCall closed(OperatorCall call) {
        return call.allowing().taking(call.closure().isPresent() ? 1 : 0);
    }

    private static Folding extreme(OperatorCall call, int sign) {
        @Nullable
        Comparator<Object> order = Closures.order(
                closed(call).closure().map(closure -> (Object) closure).orElse(true), call);
        return (best, item) -> order != null && order.compare(item, best) * sign > 0 ? item : best;
    }
}
