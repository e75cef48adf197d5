package io.penstock.cli.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.TaskRunner;
import io.penstock.cli.log.RunLog;
import io.penstock.cli.render.RunDisplay;
import io.penstock.cli.report.GraphFile;
import io.penstock.domain.run.RunReport;
import io.penstock.pipeline.Pipeline;
import io.penstock.pipeline.PipelineRun;
import io.penstock.spi.RunListener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One run of a script, from its configuration to its end. Serves once; {@link #interrupt} may come from any thread. */
public final class RunSession implements Interruption.Target {
    /** How long what was cancelled may take before the next of it has ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Surroundings surroundings;
    private final RunDisplay display;
    private final OpenAttempts attempts = new OpenAttempts();
    private final Object lock = new Object();
    private boolean interrupted;
    private @Nullable PipelineRun running;

    /** Creates a session that shows what happens on a display. */
    public RunSession(Surroundings surroundings, RunDisplay display) {
        this.surroundings = surroundings;
        this.display = display;
    }

    /**
     * Runs what was asked for and returns when it has ended and everything is closed.
     *
     * @throws PenstockException if it could not run: configuration, script, a back end
     */
    public RunReport run(RunOrder order) {
        try (RunLog log = RunLog.open(logFile(order), Clock.system(ZoneId.systemDefault()))) {
            try {
                return run(order, log);
            } catch (PenstockException e) {
                log.error(e);
                throw e;
            }
        }
    }

    private Path logFile(RunOrder order) {
        return surroundings.resolve(order.display()
                .log()
                .orElseGet(() -> Path.of(surroundings.environment().getOrDefault("NXF_LOG_FILE", ".penstock.log"))));
    }

    private RunReport run(RunOrder order, RunLog log) {
        log.info("Run '" + order.name() + "' of " + order.script().script());
        order.display().graph().ifPresent(GraphFile::of);
        RunPremises premises = RunPremises.read(order, surroundings, display::output);
        premises.notices().forEach(notice -> warn(notice, log));
        NextflowVariables.withoutEffect(surroundings.environment())
                .forEach(name -> display.warn("the environment variable " + name + " has no effect"));
        try (Closing closing = new Closing()) {
            RunFiles files = closing.add(premises.files(display::warn));
            AwsSide aws = premises.aws(closing);
            Bookkeeping books = closing.add(Bookkeeping.begin(order, premises.roots(), surroundings, display));
            List<RunListener> listeners = List.of(log, display, attempts, files);
            RunParts parts = closing.add(RunModule.assemble(premises.plan(aws, books.ledger(), listeners)));
            Pipeline pipeline =
                    Pipeline.load(premises.project().script(), ScriptSettings.of(premises, parts, display, log));
            pipeline.problems().forEach(problem -> warn(problem.toString(), log));
            aws.provide(premises.configuration(), premises.texts(), pipeline.processes());
            display.routes(parts.runner().plan(pipeline.processes()));
            premises.roots().introduce(display);
            aws.introduce(display, premises.roots(), surroundings);
            files.begin(books.makers());
            PipelineRun run = start(pipeline, parts.runner());
            RunReport report = books.ended(finish(parts.runner(), run));
            files.draw(run.predecessors());
            return report;
        }
    }

    private void warn(String notice, RunLog log) {
        display.warn(notice);
        log.warn(notice);
    }

    private PipelineRun start(Pipeline pipeline, TaskRunner runner) {
        synchronized (lock) {
            PipelineRun run = pipeline.run(runner);
            running = run;
            if (interrupted) {
                run.cancel("interrupted");
            }
            return run;
        }
    }

    /** Waits for the end, and for what was cancelled to be gone. */
    private RunReport finish(TaskRunner runner, PipelineRun run) {
        try {
            return run.completion().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PenstockException known
                    ? known
                    : new PenstockException(ErrorCode.INTERNAL, "the run ended unexpectedly: " + e.getCause(), e);
        } finally {
            awaitIdle(runner);
        }
    }

    private void awaitIdle(TaskRunner runner) {
        try {
            int before = Integer.MAX_VALUE;
            while (!runner.awaitIdle(PATIENCE)) {
                int left = attempts.count();
                if (left >= before) {
                    display.warn("some of what was asked to end is not waited for any longer: " + attempts.names());
                    return;
                }
                before = left;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for an early end: what runs is cancelled, {@link #run} returns when all of it has ended. Does not block for that. */
    @Override
    public boolean interrupt() {
        int open = attempts.count();
        display.say("Interrupted: ending what runs" + (open == 0 ? "." : ", which is " + attempts.names() + ".")
                + " Ctrl-C again leaves at once.");
        synchronized (lock) {
            interrupted = true;
            if (running != null) {
                running.cancel("interrupted");
            }
            return running != null;
        }
    }

    @Override
    public void stillWaiting() {
        display.say(attempts.count() == 0 ? "Still ending." : "Still waiting for the end of " + attempts.names() + ".");
    }

    @Override
    public void abandon() {
        if (attempts.count() > 0) {
            display.say("Leaving at once. 'penstock cancel' ends what is left: " + attempts.names() + ".");
        }
    }
}
