package io.penstock.pipeline;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.TaskRunner;
import io.penstock.config.check.ConfigProblem;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.channel.ExplainedException;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.language.Library;
import io.penstock.pipeline.language.LibrarySettings;
import io.penstock.pipeline.language.LineOutput;
import io.penstock.pipeline.language.ScriptSources;
import io.penstock.pipeline.process.FlowGraph;
import io.penstock.pipeline.process.ProcessFactory;
import io.penstock.pipeline.process.ProcessSettings;
import io.penstock.pipeline.process.TaskSubmitter;
import io.penstock.pipeline.publish.PublishSettings;
import io.penstock.pipeline.script.RunFacts;
import io.penstock.pipeline.script.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A script and all it includes, loaded and ready to run, once.
 *
 * <pre>{@code
 * PipelineSettings settings = PipelineSettings.builder().addStores(files).output(System.out::println).build();
 * Pipeline pipeline = Pipeline.load("main.nf", settings);
 * runner.plan(pipeline.processes());
 * RunReport report = pipeline.run(runner).completion().toCompletableFuture().join();
 * }</pre>
 *
 * <p>Loading runs what stands outside of processes and workflows on the calling thread. Running happens on a thread of its own.
 */
public final class Pipeline {
    private final Library library;
    private final PathValue file;
    private final PipelineSettings settings;
    private final @Nullable Script script;

    private Pipeline(Library library, PathValue file, PipelineSettings settings, @Nullable Script script) {
        this.library = library;
        this.file = file;
        this.settings = settings;
        this.script = script;
    }

    /**
     * Loads a pipeline.
     *
     * @param path the script, or the directory of a project; relative to the launch directory, or {@code scheme://…}
     * @throws PenstockException with {@link ErrorCode#SCRIPT} if a script is wrong: the message shows file, line, column and the
     *     line itself; with {@link ErrorCode#FILE_NOT_FOUND} if there is no script
     */
    public static Pipeline load(String path, PipelineSettings settings) {
        FileStores stores = FileStores.of(settings.stores(), settings.launchDirectory());
        FileLocation scratch = settings.workDirectory().resolve("tmp");
        Library library = new Library(
                new EventLoop(),
                stores,
                new ScriptSources(
                        text -> settings.log().accept(new LogMessage(LogMessage.Level.WARN, "WARN: " + text))),
                new LineOutput(settings.output()),
                new LibrarySettings(scratch, settings.dumpTags()));
        PathValue file = scriptFile(stores.path(path), settings);
        try {
            Script script = Script.load(file, library, facts(settings), settings.entry());
            return new Pipeline(library, file, settings, script);
        } catch (ExplainedException e) {
            if (!e.isQuiet()) {
                throw e;
            }
            return new Pipeline(library, file, settings, null);
        }
    }

    private static PathValue scriptFile(PathValue path, PipelineSettings settings) {
        PathValue file = path.isDirectory() ? path.resolve(settings.mainScript()) : path;
        if (!file.exists()) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "there is no script " + file);
        }
        return file;
    }

    private static RunFacts facts(PipelineSettings settings) {
        return RunFacts.builder()
                .parameters(new RunFacts.ParameterValues(new LinkedHashMap<>(settings.parameters())))
                .typedParameters(settings.typedParameters())
                .workDirectory(settings.workDirectory())
                .publishing(new PublishSettings(
                        settings.outputDirectory(), settings.workDirectory(), settings.outputDefaults()))
                .environment(settings.environment())
                .manifest(settings.manifest())
                .profile(settings.profile())
                .runName(settings.runName())
                .sessionId(settings.sessionId())
                .commandLine(settings.commandLine())
                .resume(settings.resume())
                .stubRun(settings.stubRun())
                .preview(settings.preview())
                .arguments(settings.arguments())
                .log((level, text) -> settings.log().accept(new LogMessage(LogMessage.Level.valueOf(level), text)))
                .errorOutput(settings.errorOutput())
                .clock(settings.clock())
                .outputFormat(settings.outputFormat().name())
                .endHandlers(settings.endHandlers())
                .build();
    }

    /** Returns the status that a script ended its run with by {@code exit}; empty for failures of other kinds. */
    public static OptionalInt exitStatus(PenstockException failure) {
        return failure instanceof ExplainedException explained ? explained.exitStatus() : OptionalInt.empty();
    }

    /** Returns every process that the entry workflow may call, with qualified names, for {@link TaskRunner#plan}. */
    public List<ProcessDefinition> processes() {
        return script == null ? List.of() : script.processes();
    }

    /** Returns what is surely wrong in the scripts of those processes, though nothing has run yet; each with its place. */
    public List<ConfigProblem> problems() {
        return script == null ? List.of() : script.problems();
    }

    /** Returns the project's directory: the one of the script. */
    public FileLocation projectDirectory() {
        return file.parent().location();
    }

    /** Returns the directories whose programs the project's scripts find on their PATH: its {@code bin}, if there is one. */
    public List<FileLocation> binDirectories() {
        PathValue bin = file.parent().resolve("bin");
        return bin.isDirectory() ? List.of(bin.location()) : List.of();
    }

    /** Starts the run. The runner stays open; it belongs to the caller. */
    public PipelineRun run(TaskRunner runner) {
        return start(new RunnerSubmitter(runner), runner::cancel, runner::report);
    }

    PipelineRun start(TaskSubmitter submitter, Consumer<String> cancel, PipelineRun.Reports reports) {
        ProcessSettings processes = new ProcessSettings(settings.stubRun(), settings.unfinishedLimit());
        ProcessFactory.Surroundings surroundings =
                new ProcessFactory.Surroundings(library.loop(), submitter, processes, new FlowGraph());
        PipelineRun run = new PipelineRun(library.loop(), script, cancel, reports, surroundings.graph());
        Script loaded = script;
        run.start(() -> {
            if (loaded != null) {
                loaded.connect(surroundings);
            }
            if (settings.preview()) {
                library.loop().halt();
            }
        });
        return run;
    }
}
