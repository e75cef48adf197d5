package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Methods of closures. */
final class ClosureMethods implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof ClosureValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        ClosureValue closure = (ClosureValue) call.receiver();
        return switch (call.name()) {
            case "call", "doCall" -> closure.call(call.frame().budget(), call.arguments());
            case "curry" -> curried(call, closure, 0);
            case "rcurry" -> curried(call, closure, Integer.MAX_VALUE);
            case "ncurry" -> curried(call, closure, call.integer(0));
            case "memoize" -> memoized(call, closure);
            case "andThen" -> ComposedBody.of(closure, call.closure(0));
            case "compose" -> ComposedBody.of(call.closure(0), closure);
            case "getMaximumNumberOfParameters" -> closure.parameterCount();
            case "getParameterTypes" -> Collections.nCopies(closure.parameterCount(), new TypeReference("Object"));
            default -> UNKNOWN;
        };
    }

    private static ClosureValue curried(Invocation call, ClosureValue closure, int place) {
        boolean numbered = call.name().equals("ncurry");
        List<@Nullable Object> given = new ArrayList<>(call.arguments().subList(numbered ? 1 : 0, call.size()));
        NativeBody body = new NativeBody(
                call.interpreter(), Math.max(0, closure.parameterCount() - given.size()), (budget, arguments) -> {
                    List<@Nullable Object> all = new ArrayList<>(arguments);
                    all.addAll(Math.min(place, all.size()), given);
                    return closure.call(budget, all);
                });
        return new ClosureValue(closure.position(), body);
    }

    private static ClosureValue memoized(Invocation call, ClosureValue closure) {
        Map<List<@Nullable Object>, Optional<Object>> known = new HashMap<>();
        NativeBody body = new NativeBody(call.interpreter(), closure.parameterCount(), (budget, arguments) -> {
            Optional<Object> result = known.get(arguments);
            if (result == null) {
                result = Optional.ofNullable(closure.call(budget, arguments));
                known.put(new ArrayList<>(arguments), result);
            }
            return result.orElse(null);
        });
        return new ClosureValue(closure.position(), body);
    }

    @Override
    public @Nullable Object property(Invocation read) {
        ClosureValue closure = (ClosureValue) read.receiver();
        return switch (read.name()) {
            case "maximumNumberOfParameters" -> closure.parameterCount();
            case "parameterTypes" -> Collections.nCopies(closure.parameterCount(), new TypeReference("Object"));
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return NameList.of("call doCall curry rcurry ncurry memoize andThen compose getMaximumNumberOfParameters "
                + "getParameterTypes maximumNumberOfParameters parameterTypes");
    }
}
