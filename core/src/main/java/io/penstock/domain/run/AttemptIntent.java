package io.penstock.domain.run;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.task.TaskHash;
import java.util.Map;
import org.immutables.value.Value;

/** All that is known of an attempt before it is submitted. Immutable. */
@ValueStyle
@Value.Immutable
public interface AttemptIntent {

    /** Returns which attempt. */
    TaskProgress task();

    /** Returns the identity of the task, the same for all its tries. */
    TaskHash identity();

    /** Returns which try of the task it is, from 0: the number behind the attempt's hash and directory. */
    int tryNumber();

    /** Returns the name under which the back end knows it. */
    String jobName();

    /** Returns what the trace tells of it besides, by the trace's names: {@code cpus}, {@code memory}, {@code container}. */
    Map<String, String> details();

    /** Returns digests of what the task's identity was made of, by name; empty where nobody asked for them. */
    Map<String, String> ingredients();

    /** Starts an empty intent. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds intents. */
    final class Builder extends ImmutableAttemptIntent.Builder {
        Builder() {}
    }
}
