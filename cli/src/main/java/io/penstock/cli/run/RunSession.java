package io.penstock.cli.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.TaskRunner;
import io.penstock.cli.log.RunLog;
import io.penstock.cli.render.RunDisplay;
import io.penstock.cli.report.GraphFile;
import io.penstock.cli.report.ReportKind;
import io.penstock.cli.report.ReportTarget;
import io.penstock.cli.report.ReportWriter;
import io.penstock.cli.report.RunFacts;
import io.penstock.cli.trace.TraceSettings;
import io.penstock.cli.trace.TraceWriter;
import io.penstock.config.Configuration;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.run.RunSettings;
import io.penstock.local.LocalSettings;
import io.penstock.pipeline.Pipeline;
import io.penstock.pipeline.PipelineRun;
import io.penstock.spi.RunListener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Project project = Project.of(order.script().script(), surroundings);
        Configuration configuration = new ConfigurationReader(surroundings, display::output)
                .project(project.directory(), order.configuration(), order.parameters());
        configuration.warnings().forEach(warning -> {
            display.warn(warning.toString());
            log.warn(warning.toString());
        });
        NextflowVariables.withoutEffect(surroundings.environment())
                .forEach(name -> display.warn("the environment variable " + name + " has no effect"));
        WorkRoots roots = WorkRoots.of(order.work(), configuration, surroundings);
        try (Closing closing = new Closing()) {
            AwsSide aws = order.rehearse()
                    ? AwsSide.rehearsed(configuration, roots, surroundings, closing)
                    : AwsSide.real(configuration, roots, surroundings);
            Bookkeeping books = closing.add(Bookkeeping.begin(order, roots, surroundings, display));
            List<RunListener> listeners = listeners(order, configuration, log, closing);
            RunParts parts =
                    closing.add(RunModule.assemble(plan(order, project, configuration, roots, aws, books, listeners)));
            Pipeline pipeline = Pipeline.load(
                    project.script(),
                    ScriptSettings.of(order, configuration, roots, surroundings, parts, display, log));
            aws.provide(configuration, texts(order, roots), pipeline.processes());
            display.routes(parts.runner().plan(pipeline.processes()));
            roots.introduce(display);
            aws.introduce(display, roots, surroundings);
            Optional<Path> graph = order.display().graph().map(surroundings::resolve);
            graph.ifPresent(GraphFile::of);
            PipelineRun run = start(pipeline, parts.runner());
            RunReport report = books.ended(finish(parts.runner(), run));
            graph.ifPresent(file -> GraphFile.of(file).write(file, run.predecessors()));
            return report;
        }
    }

    private List<RunListener> listeners(RunOrder order, Configuration configuration, RunLog log, Closing closing) {
        List<RunListener> listeners = new ArrayList<>(List.of(log, display, attempts));
        TraceSettings.of(order.display().trace().map(surroundings::resolve), configuration, surroundings.directory())
                .ifPresent(trace -> listeners.add(closing.add(TraceWriter.create(trace, ZoneId.systemDefault()))));
        Map<ReportKind, Path> asked = new EnumMap<>(ReportKind.class);
        order.display().reports().forEach((kind, file) -> asked.put(kind, surroundings.resolve(file)));
        List<ReportTarget> reports = ReportTarget.of(asked, configuration, surroundings.directory());
        if (!reports.isEmpty()) {
            RunFacts facts = new RunFacts(
                    order.name(), order.commandLine(), surroundings.directory().toString());
            listeners.add(closing.add(new ReportWriter(reports, facts, Clock.system(ZoneId.systemDefault()))));
        }
        return listeners;
    }

    private RunPlan plan(
            RunOrder order,
            Project project,
            Configuration configuration,
            WorkRoots roots,
            AwsSide aws,
            Bookkeeping books,
            List<RunListener> listeners) {
        RunSettings settings = RetrySettings.read(configuration, RunSettings.builder())
                .launchDirectory(surroundings.directory())
                .resume(order.work().resume())
                .failOnIgnore(configuration
                        .setting("workflow.failOnIgnore")
                        .map(DirectiveValue::value)
                        .filter(Boolean.TRUE::equals)
                        .isPresent())
                .binDirectories(project.binDirectories(configuration))
                .build();
        return new RunPlan(
                settings,
                configuration,
                LocalSettings.builder()
                        .from(LocalSettings.from(configuration, roots.local()))
                        .secretsFile(surroundings.home().resolve(".penstock").resolve("secrets"))
                        .build(),
                aws.settings(),
                books.ledger(),
                listeners);
    }

    /** What may name buckets besides the configuration. */
    private static List<String> texts(RunOrder order, WorkRoots roots) {
        List<String> texts = new ArrayList<>();
        roots.bucket().ifPresent(bucket -> texts.add(bucket.toString()));
        order.parameters().values().forEach(value -> texts.add(value.toString()));
        return texts;
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
