package io.penstock.domain.task;

import java.util.List;
import java.util.function.Function;

/** Something a task gives out, as its process declares it. */
public interface OutputRequest {

    /** Tells whether the task succeeds without it. */
    boolean optional();

    /** Applies the function for this kind of request. */
    <T> T fold(
            Function<FileOutput, T> files,
            Function<VariableOutput, T> variable,
            Function<StandardOutput, T> standardOutput,
            Function<CommandOutput, T> command);

    /** Declares files by patterns. */
    static FileOutput files(String... patterns) {
        return FileOutput.builder().addPatterns(patterns).build();
    }

    /**
     * The value of a variable of the script's shell when it ends.
     *
     * @param name the variable
     * @param optional whether it may be unset
     */
    record VariableOutput(String name, boolean optional) implements OutputRequest {
        @Override
        public <T> T fold(
                Function<FileOutput, T> files,
                Function<VariableOutput, T> variable,
                Function<StandardOutput, T> standardOutput,
                Function<CommandOutput, T> command) {
            return variable.apply(this);
        }
    }

    /** What the script writes to its standard output. */
    record StandardOutput() implements OutputRequest {
        @Override
        public boolean optional() {
            return false;
        }

        @Override
        public <T> T fold(
                Function<FileOutput, T> files,
                Function<VariableOutput, T> variable,
                Function<StandardOutput, T> standardOutput,
                Function<CommandOutput, T> command) {
            return standardOutput.apply(this);
        }
    }

    /**
     * What a command prints that runs after the script, in its directory.
     *
     * @param command the command, for bash
     */
    record CommandOutput(String command) implements OutputRequest {
        @Override
        public boolean optional() {
            return false;
        }

        @Override
        public <T> T fold(
                Function<FileOutput, T> files,
                Function<VariableOutput, T> variable,
                Function<StandardOutput, T> standardOutput,
                Function<CommandOutput, T> command) {
            return command.apply(this);
        }
    }

    /** Returns the patterns of all file outputs among some requests, in order. */
    static List<String> filePatterns(List<OutputRequest> requests) {
        return requests.stream()
                .flatMap(request -> request
                        .<List<String>>fold(
                                FileOutput::patterns, variable -> List.of(), stdout -> List.of(), command -> List.of())
                        .stream())
                .distinct()
                .toList();
    }
}
