package io.penstock.pipeline.script;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.publish.PublishSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What scripts may know of their run. Immutable. */
@ValueStyle
@Value.Immutable
public interface RunFacts {

    /** Returns the parameters that the script does not decide. */
    ParameterValues parameters();

    /** Returns the names of those that were typed for this run. */
    Set<String> typedParameters();

    /** Returns the work root. */
    FileLocation workDirectory();

    /** Returns where outputs go, and how. */
    PublishSettings publishing();

    /** Returns the environment variables that scripts may read. */
    Map<String, String> environment();

    /** Returns {@code workflow.manifest}. */
    Map<String, Object> manifest();

    /** Returns {@code workflow.profile}. */
    String profile();

    /** Returns {@code workflow.runName}. */
    String runName();

    /** Returns {@code workflow.sessionId}. */
    String sessionId();

    /** Returns {@code workflow.commandLine}. */
    String commandLine();

    /** Tells whether the run resumes another. */
    boolean resume();

    /** Tells whether tasks do what their {@code stub} section says. */
    boolean stubRun();

    /** Tells whether no task is run. */
    boolean preview();

    /** Returns the words behind the script on the command line. */
    List<String> arguments();

    /** Returns what takes what scripts tell of themselves: {@code INFO}, {@code WARN} or {@code ERROR}, and the text. */
    BiConsumer<String, String> log();

    /** Returns what takes the lines that scripts print to {@code System.err}. */
    Consumer<String> errorOutput();

    /** Returns the clock behind times that scripts see. */
    Clock clock();

    /** Returns how the published outputs are told at the end: {@code TEXT}, {@code JSON} or not at all. */
    String outputFormat();

    /** Returns what the configuration wants done at the end, by {@code onComplete} and {@code onError}. */
    Map<String, Consumer<Map<String, Object>>> endHandlers();

    /** Starts empty facts. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds facts. */
    final class Builder extends ImmutableRunFacts.Builder {
        Builder() {}
    }

    /** Values by name; they may be null. */
    record ParameterValues(Map<String, @Nullable Object> values) {}
}
