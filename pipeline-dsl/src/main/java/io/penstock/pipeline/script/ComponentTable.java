package io.penstock.pipeline.script;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.pipeline.language.Pipeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Processes and workflows in scripts: calls, pipes, {@code .out}. */
final class ComponentTable implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Component || receiver instanceof ComponentGroup || receiver instanceof Recursion;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (call.name().equals("&") && call.required(0) instanceof Component right) {
            return call.receiver() instanceof Component left
                    ? new ComponentGroup(List.of(left, right))
                    : ((ComponentGroup) call.receiver()).and(right);
        }
        if (call.receiver() instanceof Recursion recursion) {
            return switch (call.name()) {
                case "times" -> recursion.times(call.integer(0));
                case "until" -> recursion.until(call.closure(0));
                default -> UNKNOWN;
            };
        }
        if (!(call.receiver() instanceof Component component)) {
            return UNKNOWN;
        }
        if (call.name().equals("recurse")) {
            return new Recursion(component, call.arguments());
        }
        if (call.name().equals("call")) {
            return component.call(call.arguments());
        }
        if (call.name().equals("|") && call.required(0) instanceof Pipeable target) {
            return target.pipe(component.call(List.of()).all(), call);
        }
        return UNKNOWN;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        if (!(read.receiver() instanceof Component component)) {
            return UNKNOWN;
        }
        return switch (read.name()) {
            case "out" -> component.outputs();
            case "name" -> component.alias();
            default -> UNKNOWN;
        };
    }

    @Override
    public List<String> names() {
        return List.of("out", "name");
    }
}
