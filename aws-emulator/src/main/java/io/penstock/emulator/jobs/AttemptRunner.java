package io.penstock.emulator.jobs;

import io.penstock.emulator.logs.LogStore;
import io.penstock.emulator.logs.LogStream;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.model.LogConfiguration;

/** Runs attempts, each on a thread of its own that carries the container's output to its log stream. */
final class AttemptRunner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AttemptRunner.class);

    private final JobLoop loop;
    private final JobEngine engine;
    private final LogStore logs;
    private final Map<String, String> roleVariables;

    AttemptRunner(JobLoop loop, JobEngine engine, LogStore logs, Map<String, String> roleVariables) {
        this.loop = loop;
        this.engine = engine;
        this.logs = logs;
        this.roleVariables = Map.copyOf(roleVariables);
    }

    /** Makes an attempt in which nothing runs. */
    AttemptRun pretend(Job job, String environment) {
        String taskId = UUID.randomUUID().toString().replace("-", "");
        return new AttemptRun(job, environment, taskId, logStream(job, taskId));
    }

    AttemptRun start(Job job, String environment, AttemptListener listener) {
        AttemptRun run = pretend(job, environment);
        String name =
                "batch-" + job.id().replace(':', '-') + "-" + (job.attempts().size() + 1);
        Map<String, String> variables = JobVariables.of(job, environment, roleVariables);
        ContainerRun container = new ContainerRun(name, job.spec().container(), variables);
        Thread thread = new Thread(() -> execute(run, container, listener), "emulator-" + name);
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    private LogStream logStream(Job job, String taskId) {
        LogConfiguration configuration = job.spec().container().logConfiguration();
        Map<String, String> options = configuration == null ? Map.of() : configuration.options();
        String prefix = options.getOrDefault(
                "awslogs-stream-prefix", job.spec().definition().jobDefinitionName());
        String group = options.getOrDefault("awslogs-group", LogStore.BATCH_GROUP);
        return logs.create(group, prefix + "/default/" + taskId);
    }

    private void execute(AttemptRun run, ContainerRun container, AttemptListener listener) {
        ContainerExit exit = outcome(run, container, listener);
        loop.post(() -> listener.finished(run, exit));
    }

    private ContainerExit outcome(AttemptRun run, ContainerRun container, AttemptListener listener) {
        try {
            RunningContainer running = engine.start(container);
            loop.post(() -> {
                listener.started(run);
                run.started(running, loop);
            });
            return running.await(run.logStream()::append);
        } catch (CannotStartException e) {
            return new ContainerExit(null, e.reason());
        } catch (RuntimeException e) {
            log.debug("an attempt failed [container={}]", container.name(), e);
            return new ContainerExit(null, StatusReasons.cannotStart(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
