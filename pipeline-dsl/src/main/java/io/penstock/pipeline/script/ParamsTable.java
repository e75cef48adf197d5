package io.penstock.pipeline.script;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.NearestName;
import io.penstock.config.eval.Scope;
import io.penstock.config.syntax.ParameterBlock;
import io.penstock.pipeline.file.FileStores;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The block {@code params { name = value }}, where {@code name: Type = value} and {@code name: Type} may stand too. */
final class ParamsTable implements MethodTable {
    private final ParameterTypes types;
    private final BiConsumer<String, String> log;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    ParamsTable(FileStores stores, BiConsumer<String, String> log) {
        this.types = new ParameterTypes(stores);
        this.log = log;
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Params;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Params params = (Params) call.receiver();
        if (call.name().equals(ParameterBlock.REQUIRE) || call.name().equals(ParameterBlock.DECLARE)) {
            declare(params, call);
            return null;
        }
        if (!call.name().equals("call") || !call.hasClosure(0)) {
            return UNKNOWN;
        }
        requireDeclared(params, call.closure(0));
        return call.call(call.closure(0).withDelegate(new Assignments(params)));
    }

    /** A name with a typing mistake is told before the one that is missing for it. */
    private static void requireDeclared(Params params, ClosureValue block) {
        Set<String> declared = block.literal().map(ParameterBlock::declared).orElse(Set.of());
        params.undeclared(declared).ifPresent(name -> {
            throw EvaluationException.failed("Parameter `" + name
                    + "` was specified, but the script does not declare it" + NearestName.suggestion(name, declared));
        });
    }

    @Override
    public @Nullable Object property(Invocation read) {
        Params params = (Params) read.receiver();
        if (!params.containsKey(read.name()) && told.add(read.name())) {
            log.accept(
                    "WARN",
                    "WARN: Access to undefined parameter `" + read.name() + "` at " + read.position()
                            + " -- give it a default, as in `params." + read.name() + " = …`"
                            + NearestName.suggestion(read.name(), params.names()));
        }
        return UNKNOWN;
    }

    private void declare(Params params, Invocation call) {
        String name = call.text(0);
        @Nullable Object otherwise = call.name().equals(ParameterBlock.DECLARE) ? call.value(2) : null;
        boolean required = call.name().equals(ParameterBlock.REQUIRE);
        @Nullable
        Object value =
                required ? given(params, name, call.text(1)) : params.isFixed(name) ? params.get(name) : otherwise;
        params.declare(name, types.read(name, call.text(1), value));
    }

    private static @Nullable Object given(Params params, String name, String type) {
        @Nullable Object value = params.get(name);
        if (value == null && type.equals("Boolean")) {
            return false;
        }
        if (value == null) {
            throw EvaluationException.failed("Parameter `" + name + "` is required, but was not given; add --" + name
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
