package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.operator.MapItems;
import io.penstock.pipeline.operator.ReduceItems;
import io.penstock.pipeline.operator.SplitItems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operators that split texts. */
final class SplitMethods {
    private SplitMethods() {}

    static Map<String, ChannelMethod> all() {
        Map<String, ChannelMethod> methods = new HashMap<>();
        methods.put("splitCsv", (source, call) -> split(source, call, TextSplitting.csv(call)));
        methods.put("splitText", (source, call) -> split(source, call, TextSplitting.text(call)));
        methods.put(
                "countLines",
                (source, call) -> ReduceItems.from(
                                0L,
                                (count, item) ->
                                        (count instanceof Long number ? number : 0L) + TextSplitting.countLines(item))
                        .apply(source));
        return methods;
    }

    private static Channel split(Channel source, OperatorCall call, SplitItems.Splitter splitter) {
        @Nullable Integer element = call.options().containsKey("elem") ? call.number("elem", 0) : null;
        Channel parts = new SplitItems(splitter, PathValue.class::isInstance, element).apply(source);
        Optional<ClosureValue> each = call.closure();
        return each.isPresent() ? new MapItems(Closures.function(each.get())).apply(parts) : parts;
    }
}
