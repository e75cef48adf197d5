package io.penstock.pipeline.script;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.config.eval.NearestName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types that a script declares with {@code enum}, and their values. */
final class EnumTable implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof EnumType || receiver instanceof EnumType.Constant;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (call.receiver() instanceof EnumType type) {
            return switch (call.name()) {
                case "values" -> type.values();
                case "valueOf" -> constant(type, call.text(0));
                default -> UNKNOWN;
            };
        }
        EnumType.Constant constant = (EnumType.Constant) call.receiver();
        return switch (call.name()) {
            case "name", "toString" -> constant.name();
            case "ordinal" -> constant.ordinal();
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        if (read.receiver() instanceof EnumType type) {
            return constant(type, read.name());
        }
        return UNKNOWN;
    }

    private static EnumType.Constant constant(EnumType type, String name) {
        return type.values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> EvaluationException.unknownName(
                        "enum " + type + " has no value '" + name + "'" + NearestName.suggestion(name, type.names())));
    }

    @Override
    public boolean isInstance(Object receiver, String type) {
        return receiver instanceof EnumType.Constant constant && constant.type().equals(type);
    }

    @Override
    public List<String> names() {
        return List.of("values", "valueOf", "name", "ordinal");
    }
}
