package io.penstock.pipeline.language;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.RangeValue;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.file.FilePairs;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code channel.of}, {@code channel.fromPath} and the other ways to make channels. */
public final class ChannelFactory implements MethodTable {
    private static final List<String> NAMES =
            List.of("of", "from", "value", "empty", "fromList", "fromPath", "fromFilePairs");

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
            case "fromPath" -> from(paths(OperatorCall.of(call)));
            case "fromFilePairs" -> from(pairs(OperatorCall.of(call)));
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

    private List<PathValue> paths(OperatorCall call) {
        call.allowing("checkIfExists", "type", "hidden", "maxDepth", "glob", "followLinks", "relative");
        PathLookup lookup = new PathLookup(library.stores(), call);
        List<PathValue> found = new ArrayList<>();
        if (call.arguments().isEmpty()) {
            throw EvaluationException.failed("fromPath() needs a path");
        }
        call.arguments().forEach(argument -> found.addAll(lookup.find(argument)));
        return found;
    }

    private List<Object> pairs(OperatorCall call) {
        call.allowing("size", "flat", "checkIfExists", "type", "hidden", "maxDepth", "followLinks");
        int size = call.options().get("size") instanceof Number number ? number.intValue() : 2;
        FilePairs pairs = new FilePairs(size, call.flag("flat", false));
        PathLookup lookup = new PathLookup(library.stores(), call);
        @Nullable Object what = call.argument(0);
        List<Object> tuples = new ArrayList<>();
        for (@Nullable Object pattern : what instanceof List<?> several ? several : java.util.Arrays.asList(what)) {
            tuples.addAll(pairs.group(lookup.find(pattern), grouping(call, String.valueOf(pattern))));
        }
        return tuples;
    }

    private static Function<PathValue, @Nullable Object> grouping(OperatorCall call, String pattern) {
        if (call.arguments().size() > 1 && call.argument(1) instanceof ClosureValue closure) {
            return closure::call;
        }
        return path -> FilePairs.prefix(path.name(), pattern);
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
