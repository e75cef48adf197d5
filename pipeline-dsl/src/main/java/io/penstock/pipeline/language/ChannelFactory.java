package io.penstock.pipeline.language;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.RangeValue;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code channel.of}, {@code channel.fromPath} and the other ways to make channels. */
public final class ChannelFactory implements MethodTable {
    private static final List<String> NAMES = List.of(
            "of", "from", "value", "empty", "fromList", "fromPath", "fromFilePairs", "interval", "watchPath", "topic");

    private final Library library;

    /** Creates the factory of a run; it is the value of {@code channel} too. */
    public ChannelFactory(Library library) {
        this.library = library;
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver == this;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        try {
            return made(call);
        } catch (EvaluationException e) {
            throw e;
        } catch (PenstockException e) {
            throw library.sources().explain(e, call.position(), "");
        }
    }

    private @Nullable Object made(Invocation call) {
        return switch (call.name()) {
            case "of" -> from(expanded(call.arguments()));
            case "from" -> from(expanded(flattened(call.arguments())));
            case "fromList" -> from(elements(call));
            case "value" -> Channel.holding(library.loop(), call.size() == 0 ? null : call.value(0));
            case "empty" -> Channel.empty(library.loop());
            case "fromPath" -> explained(call, search -> search.paths(library.loop()));
            case "fromFilePairs" -> explained(call, search -> search.pairs(library.loop()));
            case "interval" -> TimedChannels.interval(library.loop(), OperatorCall.of(call));
            case "watchPath" -> TimedChannels.watchPath(library, OperatorCall.of(call));
            case "topic" -> library.loop().topics().channel(call.text(0));
            default -> unknown(call.name());
        };
    }

    /** Files are looked for later; what goes wrong then is shown at the call. */
    private Channel explained(Invocation call, Function<FileSearch, Channel> search) {
        return library.loop()
                .within(
                        (failure, item) -> library.sources().explain(failure, call.position(), ""),
                        () -> search.apply(new FileSearch(library.stores(), OperatorCall.of(call))));
    }

    private static Object unknown(String name) {
        EvaluationException retired = Retired.of(name);
        if (retired != null) {
            throw retired;
        }
        return UNKNOWN;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return switch (read.name()) {
            case "STOP" -> Signal.STOP;
            case "VOID" -> Signal.VOID;
            default -> UNKNOWN;
        };
    }

    private Channel from(Iterable<?> items) {
        return Channel.from(library.loop(), items.iterator());
    }

    private static List<@Nullable Object> flattened(List<@Nullable Object> arguments) {
        return arguments.size() == 1 && arguments.get(0) instanceof Collection<?> elements
                ? new ArrayList<>(elements)
                : arguments;
    }

    private static Collection<?> elements(Invocation call) {
        if (call.size() == 1 && call.value(0) instanceof Collection<?> elements) {
            return elements;
        }
        throw EvaluationException.failed("fromList() needs a list");
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public String toString() {
        return "channel";
    }

    /** Returns arguments, where ranges stand for their elements. */
    private static List<@Nullable Object> expanded(List<@Nullable Object> arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof RangeValue range) {
            return range;
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (@Nullable Object argument : arguments) {
            if (argument instanceof RangeValue range) {
                items.addAll(range);
            } else {
                items.add(argument);
            }
        }
        return items;
    }
}
