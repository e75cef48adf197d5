package io.penstock.pipeline.language;

import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.operator.CountEntries;
import io.penstock.pipeline.operator.SplitItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators that split texts, or count what they could be split into. */
final class SplitMethods {
    /** The methods that count. */
    static final List<String> COUNTING = List.of("countLines", "countText", "countFasta", "countFastq", "countJson");

    private SplitMethods() {}

    static Map<String, ChannelMethod> all(Library library) {
        ScratchFiles files = ScratchFiles.of(library);
        Map<String, ChannelMethod> methods = new HashMap<>();
        TextSplitting.NAMES.forEach(name -> methods.put(name, (source, call) -> {
            call.ignoring(library.sources(), "autoClose");
            return split(source, call, files);
        }));
        COUNTING.forEach(name -> methods.put(name, SplitMethods::count));
        return methods;
    }

    private static Channel split(Channel source, OperatorCall call, ScratchFiles files) {
        SplitItems.Splitter splitter = TextSplitting.of(call, files);
        return new SplitItems(splitter, Closures.function(call), PathValue.class::isInstance, elements(call))
                .apply(source);
    }

    /** Returns the positions of what is split in tuples; null for the first file, -2 for the first two files. */
    private static @Nullable List<Integer> elements(OperatorCall call) {
        @Nullable Object element = call.options().get("elem");
        if (element instanceof List<?> several) {
            return several.stream()
                    .map(one -> one instanceof Number number ? number.intValue() : 0)
                    .toList();
        }
        if (element != null) {
            return List.of(call.number("elem", 0));
        }
        return call.flag("pe", false) ? List.of(-1, -2) : null;
    }

    private static Channel count(Channel source, OperatorCall call) {
        TextSplitting.checkCount(call);
        return new CountEntries(item -> TextSplitting.count(item, call), PathValue.class::isInstance).apply(source);
    }
}
