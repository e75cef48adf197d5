package io.penstock.pipeline.script;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The block {@code params { name = value }}. */
final class ParamsTable implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Params;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (!call.name().equals("call") || !call.hasClosure(0)) {
            return UNKNOWN;
        }
        Params params = (Params) call.receiver();
        return call.call(call.closure(0).withDelegate(new Assignments(params)));
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    /** Takes every assignment as a parameter. */
    private record Assignments(Map<Object, @Nullable Object> params) implements Scope {
        @Override
        public boolean has(String name) {
            return params.containsKey(name);
        }

        @Override
        public @Nullable Object get(String name) {
            return params.get(name);
        }

        @Override
        public boolean assign(String name, @Nullable Object value) {
            params.put(name, value);
            return true;
        }
    }
}
