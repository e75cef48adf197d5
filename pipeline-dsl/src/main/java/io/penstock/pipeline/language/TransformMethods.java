package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.operator.BufferItems;
import io.penstock.pipeline.operator.CollateItems;
import io.penstock.pipeline.operator.DefaultItem;
import io.penstock.pipeline.operator.DistinctItems;
import io.penstock.pipeline.operator.FilterItems;
import io.penstock.pipeline.operator.FirstItem;
import io.penstock.pipeline.operator.FlatMapItems;
import io.penstock.pipeline.operator.FlattenItems;
import io.penstock.pipeline.operator.MapItems;
import io.penstock.pipeline.operator.SampleItems;
import io.penstock.pipeline.operator.TakeItems;
import io.penstock.pipeline.operator.TransposeTuples;
import io.penstock.pipeline.operator.TupleKey;
import io.penstock.pipeline.operator.UniqueItems;
import io.penstock.pipeline.operator.UntilItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The operators that make items of items, or choose among them. */
final class TransformMethods {
    private TransformMethods() {}

    static Map<String, ChannelMethod> all(Library library) {
        Map<String, ChannelMethod> methods = new HashMap<>();
        methods.put(
                "map",
                (source, call) ->
                        new MapItems(Closures.function(call.allowing().taking(1).requiredClosure())).apply(source));
        methods.put("flatMap", (source, call) -> new FlatMapItems(Closures.function(call.allowing())).apply(source));
        methods.put("flatten", (source, call) -> new FlattenItems().apply(none(source, call)));
        methods.put(
                "filter",
                (source, call) ->
                        new FilterItems(Closures.criterion(call.allowing().taking(1), 0)).apply(source));
        methods.put(
                "first",
                (source, call) ->
                        new FirstItem(Closures.criterion(call.allowing().taking(1), 0)).apply(source));
        methods.put(
                "take",
                (source, call) -> new TakeItems(call.allowing().taking(1).number(0, -1)).apply(source));
        methods.put(
                "until",
                (source, call) ->
                        new UntilItem(Closures.criterion(call.allowing().taking(1), 0)).apply(source));
        methods.put("unique", (source, call) -> new UniqueItems(Closures.function(call.allowing())).apply(source));
        methods.put("distinct", (source, call) -> new DistinctItems(Closures.function(call.allowing())).apply(source));
        methods.put("ifEmpty", (source, call) -> ifEmpty(call).apply(source));
        methods.put("transpose", (source, call) -> transpose(call).apply(source));
        methods.put("collate", (source, call) -> collate(call).apply(source));
        methods.put("buffer", TransformMethods::buffer);
        methods.put("randomSample", (source, call) -> sample(call).apply(source));
        for (String type : List.of("Integer", "Long", "Float", "Double")) {
            methods.put(
                    "to" + type, (source, call) -> new MapItems(item -> number(type, item)).apply(none(source, call)));
        }
        return methods;
    }

    /** Returns the source of an operator that has neither options nor arguments. */
    private static Channel none(Channel source, OperatorCall call) {
        call.allowing().taking(0);
        return source;
    }

    private static Number number(String type, @Nullable Object item) {
        String digits = TextForm.of(item).trim();
        try {
            return switch (type) {
                case "Integer" -> Integer.valueOf(digits);
                case "Long" -> Long.valueOf(digits);
                case "Float" -> Float.valueOf(digits);
                default -> Double.valueOf(digits);
            };
        } catch (NumberFormatException e) {
            throw EvaluationException.failed("not a number of type " + type + ": '" + digits + "'");
        }
    }

    private static DefaultItem ifEmpty(OperatorCall call) {
        @Nullable Object value = call.allowing().taking(1).argument(0);
        return new DefaultItem(() -> value instanceof ClosureValue closure ? closure.call() : value);
    }

    private static TransposeTuples transpose(OperatorCall call) {
        call.allowing("by", "remainder").taking(0);
        return new TransposeTuples(Closures.key(call, TupleKey.NONE).positions(), call.flag("remainder", false));
    }

    private static CollateItems collate(OperatorCall call) {
        int size = call.allowing().taking(3).number(0, 0);
        boolean hasStep = call.argument(1) instanceof Number;
        int step = hasStep ? call.number(1, size) : size;
        @Nullable Object remainder = call.argument(hasStep ? 2 : 1);
        if (size < 1 || step < 1) {
            throw EvaluationException.failed("'collate' needs a size and a step of at least 1");
        }
        return new CollateItems(size, step, !Boolean.FALSE.equals(remainder));
    }

    private static Channel buffer(Channel source, OperatorCall call) {
        call.allowing("size", "skip", "remainder").taking(2);
        boolean remainder = call.flag("remainder", false);
        if (call.options().containsKey("size")) {
            return BufferItems.ofSize(call.number("size", 1), call.number("skip", 0), remainder)
                    .apply(source);
        }
        if (call.arguments().isEmpty()) {
            throw EvaluationException.failed("'buffer' needs the option 'size' or a condition that ends a list");
        }
        return call.arguments().size() > 1
                ? BufferItems.between(Closures.criterion(call, 0), Closures.criterion(call, 1), remainder)
                        .apply(source)
                : BufferItems.until(Closures.criterion(call, 0), remainder).apply(source);
    }

    private static SampleItems sample(OperatorCall call) {
        boolean seeded = call.allowing().taking(2).argument(1) != null;
        return new SampleItems(call.number(0, 1), seeded ? new Random(call.number(1, 0)) : new Random());
    }
}
