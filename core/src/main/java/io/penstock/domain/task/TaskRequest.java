package io.penstock.domain.task;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One execution of a process that a driver asks for. Immutable. */
@ValueStyle
@Value.Immutable
public interface TaskRequest {

    /** Returns the process. */
    ProcessDefinition process();

    /** Returns the task's number within its process, from 1; part of its name where it has no tag. */
    @Value.Default
    default int index() {
        return 1;
    }

    /** Tells whether its process makes this one task: its name has no number then. By default there may be more. */
    @Value.Default
    default boolean single() {
        return false;
    }

    /** Returns the values of the inputs by name, for directives that are expressions. */
    Map<String, Object> variables();

    /** Returns the files the task reads, wherever they lie. */
    List<InputFile> inputs();

    /** Returns the files as the task is known by them; empty where these are the inputs as they come. */
    Optional<List<InputFile>> identityInputs();

    /** Returns directories whose programs the script finds on its PATH, besides those of the run; none by default. */
    List<FileLocation> binDirectories();

    /** Returns how the script is rendered. */
    TaskTemplate template();

    /** Returns texts that belong to the task's identity besides its script and input files: values of its inputs. */
    List<String> identity();

    /** Starts an empty request. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a request for a fixed script. */
    static TaskRequest of(ProcessDefinition process, String script, OutputRequest... outputs) {
        TaskBody body = TaskBody.script(script, outputs);
        return builder().process(process).template(variables -> body).build();
    }

    /** Builds requests. */
    final class Builder extends ImmutableTaskRequest.Builder {
        Builder() {}
    }
}
