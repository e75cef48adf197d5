package io.penstock.pipeline;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pretends to run tasks: each output file is made with the script as its content, a star in its name becomes {@code out}; standard
 * output is the script; a variable {@code X} has the value {@code value-of-X}.
 */
final class FakeRunner {
    final List<TaskRequest> requests = new ArrayList<>();
    final List<TaskBody> bodies = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    private final InMemoryFileStore store;
    private final Predicate<TaskRequest> fails;
    private int open;
    private int most;

    FakeRunner(InMemoryFileStore store, Predicate<TaskRequest> fails) {
        this.store = store;
        this.fails = fails;
    }

    /** Returns how many tasks were unfinished at a time at most. */
    int mostUnfinished() {
        return most;
    }

    RunReport report() {
        return new RunReport(Map.of(), Optional.empty(), false, false);
    }

    CompletionStage<TaskResult> submit(TaskRequest request) {
        requests.add(request);
        open++;
        most = Math.max(most, open);
        return CompletableFuture.completedFuture(request)
                .thenApplyAsync(this::run, command -> new Thread(command).start());
    }

    private synchronized TaskResult run(TaskRequest request) {
        TaskBody body = request.template().render(new Variables(request));
        bodies.add(body);
        open--;
        FileLocation directory = FileLocation.parse("/work/" + bodies.size());
        TaskResult.Builder result = TaskResult.builder()
                .name(request.process().name() + " (" + request.index() + ")")
                .workDirectory(directory)
                .outcome(TaskOutcome.succeeded());
        if (fails.test(request)) {
            return result.status(TaskResult.Status.IGNORED).build();
        }
        body.nativeWork().ifPresent(work -> work.run(directory));
        for (OutputRequest output : body.outputs()) {
            result.addOutputs(result(output, body, directory));
        }
        return result.status(TaskResult.Status.SUCCEEDED).build();
    }

    private OutputResult result(OutputRequest output, TaskBody body, FileLocation directory) {
        return output.fold(
                files -> OutputResult.ofFiles(
                        files.optional()
                                ? List.of()
                                : files.patterns().stream()
                                        .map(pattern -> file(directory, pattern, body))
                                        .toList()),
                variable -> OutputResult.ofText("value-of-" + variable.name()),
                stdout -> OutputResult.ofText(body.script()),
                command -> OutputResult.ofText("printed by " + command.command()));
    }

    private FileLocation file(FileLocation directory, String pattern, TaskBody body) {
        FileLocation file = directory.resolve(pattern.replace("*", "out"));
        store.write(file, body.script().getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** What the process itself says, on the first attempt. */
    private record Variables(TaskRequest request) implements TaskVariables {
        @Override
        public @Nullable Object task(String property) {
            DirectiveValue directive = request.process().directives().get(property);
            if (directive != null) {
                return evaluated(directive.value());
            }
            return switch (property) {
                case "attempt", "cpus" -> 1;
                case "index" -> request.index();
                case "process" -> request.process().name().qualified();
                default -> null;
            };
        }

        private @Nullable Object evaluated(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<Object, @Nullable Object> copy = new HashMap<>();
                map.forEach((key, element) -> copy.put(key, evaluated(element)));
                return copy;
            }
            return value instanceof DynamicValue dynamic ? dynamic.evaluate(this) : value;
        }

        @Override
        public Map<String, Object> inputs() {
            return request.variables();
        }
    }
}
