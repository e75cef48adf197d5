package io.penstock.domain.task;

import io.penstock.domain.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What one attempt of a task executes: a script, or work inside this JVM. Immutable. */
@ValueStyle
@Value.Immutable
public interface TaskBody {

    /** Returns the script's text; empty for work inside this JVM. It may begin with {@code #!}. */
    @Value.Default
    default String script() {
        return "";
    }

    /** Returns the work to be done inside this JVM; empty for a script. */
    Optional<NativeWork> nativeWork();

    /** Returns the environment variables that the task's inputs set. */
    Map<String, String> environment();

    /** Returns what the script reads from its standard input; empty for nothing. */
    Optional<String> standardInput();

    /** Returns what the task gives out; results come in the same order. */
    List<OutputRequest> outputs();

    /** Starts an empty body. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a body of one script and its outputs. */
    static TaskBody script(String script, OutputRequest... outputs) {
        return builder().script(script).addOutputs(outputs).build();
    }

    /** Builds bodies. */
    final class Builder extends ImmutableTaskBody.Builder {
        Builder() {}
    }
}
