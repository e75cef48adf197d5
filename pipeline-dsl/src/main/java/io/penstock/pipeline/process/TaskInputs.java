package io.penstock.pipeline.process;

import io.penstock.config.eval.Frame;
import io.penstock.domain.task.InputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one task takes. Filled once by {@link InputBinder}, then only read. */
final class TaskInputs {
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    private final List<InputFile> files = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> identity = new ArrayList<>();
    private @Nullable String standardInput;

    void variable(String name, @Nullable Object value) {
        if (!name.isEmpty()) {
            variables.put(name, value);
        }
    }

    void environment(String name, String value) {
        environment.put(name, value);
    }

    void standardInput(String text) {
        standardInput = text;
    }

    void file(InputFile file) {
        files.add(file);
    }

    void identity(String text) {
        identity.add(text);
    }

    /** Declares the variables at a place of a script. */
    void declareIn(Frame frame) {
        variables.forEach(frame::declare);
    }

    /** Returns the variables that are not null. */
    Map<String, Object> knownVariables() {
        Map<String, Object> known = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }

    List<InputFile> files() {
        return files;
    }

    Map<String, String> environment() {
        return environment;
    }

    Optional<String> standardInput() {
        return Optional.ofNullable(standardInput);
    }

    List<String> identity() {
        return identity;
    }
}
