package io.penstock.pipeline.script;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.Scope;
import io.penstock.config.syntax.ParameterBlock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The block {@code params { name = value }}, where {@code name: Type = value} and {@code name: Type} may stand too. */
final class ParamsTable implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Params;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Params params = (Params) call.receiver();
        if (call.name().equals(ParameterBlock.REQUIRE) && call.size() == 1) {
            return given(params, call.text(0));
        }
        if (!call.name().equals("call") || !call.hasClosure(0)) {
            return UNKNOWN;
        }
        return call.call(call.closure(0).withDelegate(new Assignments(params)));
    }

    private static @Nullable Object given(Params params, String name) {
        @Nullable Object value = params.get(name);
        if (value == null) {
            throw EvaluationException.failed("the parameter '" + name + "' is required and not given; add --" + name
                    + " <value> to the command line, or set params." + name + " in a configuration file");
        }
        return value;
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
