package io.penstock.cli.run;

import io.penstock.api.run.TaskRunner;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.util.Map;

/**
 * What a run consists of once it is put together.
 *
 * @param runner runs the tasks
 * @param executors the executors by name
 * @param stores the file stores by scheme
 */
record RunParts(TaskRunner runner, Map<String, TaskExecutor> executors, Map<String, FileStore> stores)
        implements AutoCloseable {

    /** Copies the maps. */
    RunParts {
        executors = Map.copyOf(executors);
        stores = Map.copyOf(stores);
    }

    /** Closes in the reverse order of dependence. */
    @Override
    public void close() {
        runner.close();
        executors.values().forEach(TaskExecutor::close);
        stores.values().forEach(FileStore::close);
    }
}
