package io.penstock.config;

import io.penstock.api.run.TaskRunner;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.domain.task.TaskRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the engine what a process gets of a configuration. */
final class DirectivesInForce {
    private DirectivesInForce() {}

    static TaskVariables of(
            Configuration configuration, ProcessName name, List<String> labels, Map<String, String> own) {
        ProcessDefinition.Builder process =
                ProcessDefinition.builder().name(name).labels(labels);
        own.forEach((directive, value) ->
                process.putDirectives(directive, new DirectiveValue(value, SourcePosition.named("process"))));
        InMemoryFileStore store = new InMemoryFileStore("mem");
        FakeTaskExecutor executor = new FakeTaskExecutor("local", store, store.location("/work"));
        try (TaskRunner runner = TaskRunner.builder()
                .executor(executor)
                .fileStore(store)
                .configuration(configuration)
                .build()) {
            return runner.variables(TaskRequest.of(process.build(), "true"));
        }
    }

    /** Returns some directives as text, entries of {@code ext} as {@code ext.name}. */
    static Map<String, String> texts(TaskVariables task, List<String> directives) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : directives) {
            Object value = task.task(name);
            if (value instanceof Map<?, ?> entries) {
                entries.forEach((key, entry) -> texts.put(name + "." + key, String.valueOf(entry)));
            } else if (value != null) {
                texts.put(name, value.toString());
            }
        }
        return texts;
    }
}
