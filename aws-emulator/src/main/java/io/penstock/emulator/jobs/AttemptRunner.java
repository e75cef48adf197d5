package io.penstock.emulator.jobs;

import io.penstock.emulator.logs.LogStore;
import java.util.Map;
import java.util.Objects;
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

    /** Makes an attempt; nothing runs yet. */
    AttemptRun prepare(Job job, String environment) {
        String taskId = UUID.randomUUID().toString().replace("-", "");
        LogConfiguration configuration = job.spec().container().logConfiguration();
        String prefix = configuration == null
                ? job.spec().definition().jobDefinitionName()
                : configuration
                        .options()
                        .getOrDefault(
                                "awslogs-stream-prefix", job.spec().definition().jobDefinitionName());
        return new AttemptRun(job, environment, taskId, logs.create(group(job), prefix + "/default/" + taskId));
    }

    private static String group(Job job) {
        LogConfiguration configuration = job.spec().container().logConfiguration();
        return configuration == null
                ? LogStore.BATCH_GROUP
                : configuration.options().getOrDefault("awslogs-group", LogStore.BATCH_GROUP);
    }

    /** Makes the attempt that ran under an earlier emulator; its log begins again. */
    AttemptRun prepareAgain(Job job, String environment) {
        Progress.Run left = Objects.requireNonNull(job.left(), "left");
        return new AttemptRun(job, environment, left.taskId(), logs.create(group(job), left.logStream()));
    }

    void start(AttemptRun run, AttemptListener listener) {
        follow(run, listener, engine::start);
    }

    /** Follows what runs already; if it is gone, the attempt is lost. */
    void takeUp(AttemptRun run, AttemptListener listener) {
        follow(run, listener, container -> engine.find(container).orElseGet(GoneContainer::new));
    }

    /** How a container comes to be followed. */
    private interface Beginning {
        RunningContainer of(ContainerRun container) throws CannotStartException;
    }

    private void follow(AttemptRun run, AttemptListener listener, Beginning beginning) {
        Map<String, String> variables = JobVariables.of(run.job(), run.environment(), roleVariables);
        ContainerRun container =
                new ContainerRun(run.containerName(), run.job().spec().container(), variables);
        Thread thread = new Thread(
                () -> {
                    ContainerExit exit = outcome(run, container, listener, beginning);
                    loop.post(() -> listener.finished(run, exit));
                },
                "emulator-" + container.name());
        thread.setDaemon(true);
        thread.start();
    }

    private ContainerExit outcome(
            AttemptRun run, ContainerRun container, AttemptListener listener, Beginning beginning) {
        try {
            RunningContainer running = beginning.of(container);
            loop.post(() -> listener.started(run, running));
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
