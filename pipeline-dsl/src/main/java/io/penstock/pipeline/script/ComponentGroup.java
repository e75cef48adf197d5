package io.penstock.pipeline.script;

import io.penstock.config.eval.Invocation;
import io.penstock.pipeline.language.Outputs;
import io.penstock.pipeline.language.Pipeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several components that take the same inputs: {@code A & B}. */
record ComponentGroup(List<Component> members) implements Pipeable {
    ComponentGroup {
        members = List.copyOf(members);
    }

    ComponentGroup and(Component more) {
        List<Component> all = new ArrayList<>(members);
        all.add(more);
        return new ComponentGroup(all);
    }

    @Override
    public @Nullable Object pipe(List<?> inputs, Invocation pipe) {
        return Outputs.joined(
                members.stream().map(member -> member.call(inputs)).toList());
    }
}
