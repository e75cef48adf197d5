package io.penstock.pipeline.script;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.pipeline.language.Pipeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Processes and workflows in scripts: calls, pipes, {@code .out}. */
final class ComponentTable implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Component || receiver instanceof ComponentGroup;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (call.name().equals("&") && call.required(0) instanceof Component right) {
            return call.receiver() instanceof Component left
                    ? new ComponentGroup(List.of(left, right))
                    : ((ComponentGroup) call.receiver()).and(right);
        }
        if (!(call.receiver() instanceof Component component)) {
            return UNKNOWN;
        }
        if (call.name().equals("recurse")
                || call.name().equals("times")
                || call.name().equals("until")) {
            throw EvaluationException.failed("'" + call.name() + "' of " + component.title()
                    + " is not supported: a process or workflow cannot feed itself");
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
