package io.penstock.config.load;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of {@code task}. */
final class TaskMethods implements MethodTable {
    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TaskView;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return UNKNOWN;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        Object value = ((TaskView) read.receiver()).variables().task(read.name());
        return value == null && read.name().equals("ext") ? Map.of() : value;
    }

    @Override
    public List<String> names() {
        return List.of("attempt", "cpus", "memory", "time", "process", "name", "exitStatus", "ext");
    }
}
