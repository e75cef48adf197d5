package io.penstock.pipeline.language;

import io.penstock.config.eval.ClosureValue;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.operator.CombineChannels;
import io.penstock.pipeline.operator.ConcatChannels;
import io.penstock.pipeline.operator.CrossChannels;
import io.penstock.pipeline.operator.ItemFunction;
import io.penstock.pipeline.operator.JoinChannels;
import io.penstock.pipeline.operator.JoinRecords;
import io.penstock.pipeline.operator.MapItems;
import io.penstock.pipeline.operator.MergeChannels;
import io.penstock.pipeline.operator.MixChannels;
import io.penstock.pipeline.operator.TupleKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operators that bring channels together. */
final class MatchMethods {
    /** Tuples come as one value each, where their elements would count as so many. */
    private static final MapItems WRAPPED = new MapItems(Collections::singletonList);

    private MatchMethods() {}

    static Map<String, ChannelMethod> all(Library library) {
        Map<String, ChannelMethod> methods = new HashMap<>();
        methods.put(
                "mix",
                (source, call) -> new MixChannels(Channels.all(call.allowing().arguments(), call)).apply(source));
        methods.put(
                "concat",
                (source, call) ->
                        new ConcatChannels(Channels.all(call.allowing().arguments(), call)).apply(source));
        methods.put("merge", MatchMethods::merge);
        methods.put("join", (source, call) -> join(source, call, library));
        methods.put("combine", (source, call) -> combine(source, call, library));
        methods.put("cross", (source, call) -> cross(source, call, library));
        return methods;
    }

    private static Channel merge(Channel source, OperatorCall call) {
        call.allowing();
        Optional<ClosureValue> closure = call.closure();
        List<@Nullable Object> channels =
                call.arguments().subList(0, call.arguments().size() - (closure.isPresent() ? 1 : 0));
        return new MergeChannels(
                        Channels.all(channels, call),
                        closure.isPresent() ? items -> closure.get().call(items.toArray()) : MergeChannels::flat)
                .apply(source);
    }

    private static Channel join(Channel source, OperatorCall call, Library library) {
        call.allowing("by", "remainder", "failOnMismatch", "failOnDuplicate").taking(1);
        JoinChannels.Options options = new JoinChannels.Options(
                call.flag("remainder", false), call.flag("failOnMismatch", false), call.flag("failOnDuplicate", false));
        Channel other = Channels.argument(call, 0, library.loop());
        if (call.options().get("by") instanceof CharSequence field) {
            return new JoinRecords(other, field.toString(), options.remainder()).apply(source);
        }
        return new JoinChannels(other, Closures.key(call, TupleKey.FIRST), options).apply(source);
    }

    private static Channel combine(Channel source, OperatorCall call, Library library) {
        call.allowing("by", "flat").ignoring(library.sources(), "flat");
        Channel combined = source;
        for (int i = 0; i < call.arguments().size(); i++) {
            Channel other = Channels.argument(call, i, library.loop());
            combined = new CombineChannels(other, Closures.key(call, TupleKey.NONE)).apply(combined);
        }
        return combined;
    }

    /** With types in the language, every item meets every other: what to match by is left to {@code join}. */
    private static boolean hasTypes(OperatorCall call) {
        return Operations.of(call).variable("nextflow", call.frame()) instanceof Map<?, ?> language
                && Stream.of("enable", "preview")
                        .anyMatch(switches -> language.get(switches) instanceof Map<?, ?> set
                                && Boolean.TRUE.equals(set.get("types")));
    }

    private static Channel cross(Channel source, OperatorCall call, Library library) {
        call.allowing();
        if (call.closure().isEmpty() && hasTypes(call)) {
            Channel other = Channels.of(call.argument(0), library.loop());
            return new CombineChannels(WRAPPED.apply(other), TupleKey.NONE).apply(WRAPPED.apply(source));
        }
        ItemFunction key = call.allowing().argument(1) instanceof ClosureValue closure
                ? Closures.function(closure)
                : CrossChannels::firstElement;
        return new CrossChannels(Channels.argument(call, 0, library.loop()), key).apply(source);
    }
}
