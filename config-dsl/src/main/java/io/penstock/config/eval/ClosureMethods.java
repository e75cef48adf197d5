package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.List;
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
            case "curry" -> curried(call, closure, true);
            case "rcurry" -> curried(call, closure, false);
            case "memoize" -> closure;
            default -> UNKNOWN;
        };
    }

    private static ClosureValue curried(Invocation call, ClosureValue closure, boolean front) {
        List<@Nullable Object> given = new ArrayList<>(call.arguments());
        NativeBody body = new NativeBody(
                call.interpreter(), Math.max(0, closure.parameterCount() - given.size()), (budget, arguments) -> {
                    List<@Nullable Object> all = new ArrayList<>(front ? given : arguments);
                    all.addAll(front ? arguments : given);
                    return closure.call(budget, all);
                });
        return new ClosureValue(closure.position(), body);
    }

    @Override
    public List<String> names() {
        return List.of("call", "doCall", "curry", "rcurry", "memoize");
    }
}
