package io.penstock.pipeline;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.FileStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How a pipeline is loaded and run. Immutable. */
@ValueStyle
@Value.Immutable
public interface PipelineSettings {

    /**
     * Returns the parameters that do not come from the script, already merged by precedence: command line over parameters file
     * over configuration. They hide what the script says. Values are what configuration files have: text, numbers, yes or no,
     * lists, maps.
     */
    Map<String, Object> parameters();

    /** Returns the names of the parameters that were given for this run alone: one that the script does not declare is a mistake. */
    Set<String> typedParameters();

    /** Returns what the configuration says of the project, {@code workflow.manifest} in scripts; nothing by default. */
    Map<String, Object> manifest();

    /** Returns where relative paths begin; by default the current directory. */
    @Value.Default
    default Path launchDirectory() {
        return Path.of("").toAbsolutePath();
    }

    /** Returns the work root; by default {@code work} in the launch directory. */
    @Value.Default
    default FileLocation workDirectory() {
        return FileLocation.of(launchDirectory().resolve("work"));
    }

    /** Returns the directory that the outputs of the workflow are published below; by default {@code results} in the launch directory. */
    @Value.Default
    default FileLocation outputDirectory() {
        return FileLocation.of(launchDirectory().resolve("results"));
    }

    /** Returns options for every output that has none of its own, such as {@code mode}: what the configuration says below {@code workflow.output}. */
    Map<String, Object> outputDefaults();

    /** Returns how {@link #output} is told at the end what the workflow has published; by default it is not. */
    @Value.Default
    default OutputFormat outputFormat() {
        return OutputFormat.NONE;
    }

    /**
     * Returns what is done at the end of the run besides what the script says, by {@code onComplete} and {@code onError}; each is
     * given what scripts know as {@code workflow} and {@code params}. Called on the event thread.
     */
    Map<String, Consumer<Map<String, Object>>> endHandlers();

    /** Returns the stores that scripts can read from, among them that of the script itself. */
    List<FileStore> stores();

    /** Returns the environment variables that scripts may read; none by default. */
    Map<String, String> environment();

    /** Returns the script of a project whose path is a directory, such as {@code manifest.mainScript}; {@code main.nf} by default. */
    @Value.Default
    default String mainScript() {
        return "main.nf";
    }

    /** Returns the workflow that the run begins with; by default the one without a name. */
    @Value.Default
    default String entry() {
        return "";
    }

    /** Returns the profiles in force, as typed. */
    @Value.Default
    default String profile() {
        return "standard";
    }

    /** Returns the run's name. */
    @Value.Default
    default String runName() {
        return "run";
    }

    /** Returns the session's id. */
    @Value.Default
    default String sessionId() {
        return "";
    }

    /** Returns the command that started the run. */
    @Value.Default
    default String commandLine() {
        return "";
    }

    /** Tells whether earlier work is used. By default it is not. */
    @Value.Default
    default boolean resume() {
        return false;
    }

    /** Tells whether tasks do what their {@code stub} section says. By default they do not. */
    @Value.Default
    default boolean stubRun() {
        return false;
    }

    /** Tells whether the workflow is put together and no task is run. By default tasks are run. */
    @Value.Default
    default boolean preview() {
        return false;
    }

    /** Returns the words behind the script on the command line, {@code args} in scripts; none by default. */
    List<String> arguments();

    /** Returns which {@code dump} operators print: their tags separated by commas, {@code *} for all; none by default. */
    @Value.Default
    default String dumpTags() {
        return "";
    }

    /** Returns how many tasks of one process may be unfinished at a time; 1000 by default. Further items wait. */
    @Value.Default
    default int unfinishedLimit() {
        return 1000;
    }

    /** Returns the clock behind times that scripts see; the system's by default. */
    @Value.Default
    default Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /** Returns what takes the lines that scripts print; nothing by default. Called on the event thread and on the loading one. */
    @Value.Default
    default Consumer<String> output() {
        return line -> {};
    }

    /** Returns what takes the lines that scripts print to {@code System.err}; nothing by default. Called as {@link #output} is. */
    @Value.Default
    default Consumer<String> errorOutput() {
        return line -> {};
    }

    /**
     * Returns what takes what scripts tell of themselves by {@code log.info} and the like; by default {@link #output} does. Called
     * on the event thread and on the loading one.
     */
    @Value.Default
    default Consumer<LogMessage> log() {
        return message -> List.of(message.text().split("\n", -1)).forEach(output());
    }

    /** Starts with all defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutablePipelineSettings.Builder {
        Builder() {}
    }
}
