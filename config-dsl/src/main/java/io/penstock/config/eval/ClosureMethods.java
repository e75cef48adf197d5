package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Methods of closures. */
final class ClosureMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("call/* doCall/* curry/* rcurry/* ncurry/* memoize setDelegate/1 clone andThen/1 compose/1 "
                    + "getMaximumNumberOfParameters getParameterTypes maximumNumberOfParameters parameterTypes");

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
            case "setDelegate" -> delegated(closure, call.value(0));
            case "clone" -> closure.copy();
            case "andThen" -> ComposedBody.of(closure, call.closure(0));
            case "compose" -> ComposedBody.of(call.closure(0), closure);
            case "getMaximumNumberOfParameters" -> closure.parameterCount();
            case "getParameterTypes" -> Collections.nCopies(closure.parameterCount(), new TypeReference("Object"));
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object delegated(ClosureValue closure, @Nullable Object delegate) {
        if (!(delegate instanceof Map<?, ?> map)) {
            throw EvaluationException.failed(
                    "the delegate of a closure must be a map of names, found " + Types.describe(delegate));
        }
        closure.delegateTo(new EntryScope(map, false));
        return null;
    }

    @Override
    public boolean assign(Object receiver, String name, @Nullable Object value) {
        if (!name.equals("delegate")) {
            return false;
        }
        delegated((ClosureValue) receiver, value);
        return true;
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
        Map<List<@Nullable Object>, Optional<Object>> known = new ConcurrentHashMap<>();
        NativeBody body = new NativeBody(call.interpreter(), closure.parameterCount(), (budget, arguments) -> {
            Optional<Object> result = known.get(arguments);
            if (result == null) {
                // Made without a lock, for the closure may call itself; of two that are made at once, one stays.
                Optional<Object> made = Optional.ofNullable(closure.call(budget, arguments));
                result = known.putIfAbsent(new ArrayList<>(arguments), made);
                result = result == null ? made : result;
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
    public MethodList methods() {
        return METHODS;
    }
}
