package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Channels and sets of them: their operators, outputs by name, pipes. */
public final class ChannelTable implements MethodTable {
    private final EventLoop loop;
    private final ScriptSources sources;
    private final Map<String, ChannelMethod> methods = new TreeMap<>();

    /** Creates the table of all operators. */
    public ChannelTable(Library library) {
        this.loop = library.loop();
        this.sources = library.sources();
        methods.putAll(TransformMethods.all(library));
        methods.putAll(ReduceMethods.all());
        methods.putAll(MatchMethods.all(library));
        methods.putAll(SplitMethods.all(library));
        methods.putAll(RouteMethods.all(library));
        methods.put("collectFile", new CollectFileMethod(library));
    }

    EventLoop loop() {
        return loop;
    }

    /** Returns an operator by its name, for the right side of a pipe. */
    public Optional<Object> reference(String name) {
        return methods.containsKey(name) ? Optional.of(new OperatorReference(name, this, null)) : Optional.empty();
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Channel || receiver instanceof Outputs || receiver instanceof OperatorReference;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Object receiver = call.receiver();
        if (receiver instanceof OperatorReference reference) {
            return call.name().equals("call")
                    ? reference.with(OperatorCall.of(reference.name(), call))
                    : MethodTable.UNKNOWN;
        }
        if (call.name().equals("|") && call.required(0) instanceof Pipeable target) {
            OperatorCall naming = receiver instanceof Outputs ? naming(target) : null;
            if (naming != null) {
                return RouteMethods.set(receiver, naming);
            }
            return target.pipe(receiver instanceof Outputs outputs ? outputs.all() : List.of(receiver), call);
        }
        if (call.name().equals("[]") && receiver instanceof Outputs outputs) {
            return outputs.at(call.integer(0));
        }
        if (call.name().equals("[]") && call.integer(0) == 0) {
            return receiver;
        }
        if (call.name().equals("set")) {
            return RouteMethods.set(receiver, OperatorCall.of(call));
        }
        return methods.containsKey(call.name())
                ? apply(Channels.of(receiver, loop), OperatorCall.of(call))
                : unknown(call.name());
    }

    private static Object unknown(String name) {
        EvaluationException retired = Retired.of(name);
        if (retired != null) {
            throw retired;
        }
        return MethodTable.UNKNOWN;
    }

    private static @Nullable OperatorCall naming(Pipeable target) {
        return target instanceof OperatorReference reference && reference.name().equals("set")
                ? reference.call()
                : null;
    }

    /** Applies an operator; failures of it will name it, its item and where it is written. */
    @Nullable
    Object apply(Channel source, OperatorCall call) {
        ChannelMethod method = methods.get(call.name());
        if (method == null) {
            return MethodTable.UNKNOWN;
        }
        @Nullable
        Object result = loop.within(
                        (failure, item) -> sources.explain(
                                failure,
                                call.position(),
                                "in operator '" + call.name() + "'"
                                        + (item == null ? "" : ", item: " + shortened(TextForm.of(item)))),
                        () -> Optional.ofNullable(method.call(source, call)))
                .orElse(null);
        inherit(result, source, call);
        return result;
    }

    /** What an operator gives out comes from wherever its inputs come from. */
    private static void inherit(@Nullable Object result, Channel source, OperatorCall call) {
        List<Channel> made = channels(result);
        for (Channel channel : made) {
            channel.addOrigins(source.origins());
            call.arguments()
                    .forEach(argument -> channels(argument).forEach(other -> channel.addOrigins(other.origins())));
        }
    }

    private static List<Channel> channels(@Nullable Object value) {
        if (value instanceof Outputs outputs) {
            return outputs.all();
        }
        return value instanceof Channel channel ? List.of(channel) : List.of();
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    @Override
    public @Nullable Object property(Invocation read) {
        if (!(read.receiver() instanceof Outputs outputs)) {
            return MethodTable.UNKNOWN;
        }
        Optional<Channel> channel = outputs.named(read.name());
        return channel.orElseThrow(() -> outputs.unknown(read.name()));
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(new TreeSet<>(methods.keySet()));
    }
}
