package io.penstock.pipeline.process;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.file.FileStores;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code task.cpus}, {@code task.attempt}, {@code task.ext.args} and the like. */
public final class TaskTable implements MethodTable {
    private final FileStores stores;

    /** Creates the table. */
    public TaskTable(FileStores stores) {
        this.stores = stores;
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TaskProperties;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return UNKNOWN;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        TaskProperties task = (TaskProperties) read.receiver();
        @Nullable Object value = task.variables().task(read.name());
        if (value == null && read.name().equals("ext")) {
            return Map.of();
        }
        return value instanceof FileLocation location ? stores.path(location) : value;
    }

    @Override
    public List<String> names() {
        return List.of(
                "attempt", "cpus", "memory", "time", "disk", "index", "name", "process", "hash", "workDir", "ext");
    }
}
