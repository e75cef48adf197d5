package io.penstock.domain.task;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.file.FileLocation;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** One try of a task, ready for an executor: directory, script, inputs it can read, evaluated directives. Immutable. */
@ValueStyle
@Value.Immutable
public interface TaskAttempt {

    /** Returns the task's number in the run, from 1. */
    int taskNumber();

    /** Returns the task's name, such as {@code ALIGN (sample1)}. */
    String taskName();

    /** Returns the qualified name of its process. */
    String processName();

    /** Returns which try this is, from 1. */
    int attempt();

    /** Returns the hash that names this attempt's directory; different for every attempt. */
    TaskHash hash();

    /**
     * Returns the attempt's own directory in the executor's store. The engine has made it and put the script and its standard
     * input there.
     */
    FileLocation workDirectory();

    /** Returns what is executed. */
    TaskBody body();

    /** Returns the input files, at places that the executor can read. */
    List<InputFile> inputs();

    /**
     * Returns what lies at the places of inputs and programs that are not on this machine; an executor asks for itself where
     * one is missing here.
     */
    Map<FileLocation, InputContent> contents();

    /** Returns the directives. */
    TaskDirectives directives();

    /** Returns the environment: the configuration's {@code env} scope, then the body's. */
    Map<String, String> environment();

    /** Returns the directories whose programs the script finds on its PATH (a project's {@code bin}), readable by the executor. */
    List<FileLocation> binDirectories();

    /** Returns a name for the job that is the same whenever this attempt is asked for: letters, digits, {@code -} and {@code _}, at most 128. */
    @Value.Derived
    default String jobName() {
        String name = processName().replaceAll("[^A-Za-z0-9_-]", "_").replaceAll("^[^A-Za-z0-9]+", "");
        return "ps-" + hash().hex() + "-" + name.substring(0, Math.min(name.length(), 80));
    }

    /** Starts an empty attempt. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds attempts. */
    final class Builder extends ImmutableTaskAttempt.Builder {
        Builder() {}
    }
}
