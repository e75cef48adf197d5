package io.penstock.internal.engine;

import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.selector.ResolvedDirective;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskOutcome.Failed;
import io.penstock.domain.task.TaskRequest;
import io.penstock.internal.resolve.AttemptVariables;
import io.penstock.internal.resolve.DirectiveReader;
import io.penstock.internal.resolve.DirectiveResolver;
import io.penstock.internal.route.Router;
import io.penstock.spi.TaskExecutor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Resolves, renders and routes an attempt. Folds the directives of each process once. Thread-safe. */
final class Preparation {
    private final DirectiveResolver resolver;
    private final DirectiveReader reader;
    private final Router router;
    private final Map<ProcessDefinition, Map<String, ResolvedDirective>> resolved = new ConcurrentHashMap<>();

    Preparation(DirectiveResolver resolver, DirectiveReader reader, Router router) {
        this.resolver = resolver;
        this.reader = reader;
        this.router = router;
    }

    /** Prepares an attempt; {@code before} is the failed one before it. */
    PreparedAttempt prepare(TaskRequest request, int attempt, Optional<PreviousAttempt> before) {
        ProcessDefinition process = request.process();
        Map<String, ResolvedDirective> directives = directives(process);
        AttemptVariables variables = variables(request, attempt);
        before.ifPresent(earlier -> {
            putFailure(variables, earlier.failed());
            variables.put("previousTrace", earlier.trace());
        });
        String name = name(request, variables.task("tag"));
        variables.put("name", name);
        TaskDirectives read = reader.read(directives, variables);
        TaskBody body = request.template().render(variables);
        TaskExecutor executor =
                body.nativeWork().isPresent() ? router.local(process) : router.route(process, directives, read);
        return new PreparedAttempt(name, variables, read, body, executor);
    }

    private static String name(TaskRequest request, @Nullable Object tag) {
        String process = request.process().name().qualified();
        if (tag != null && !tag.equals("")) {
            return process + " (" + tag + ")";
        }
        return request.single() ? process : process + " (" + request.index() + ")";
    }

    private Map<String, ResolvedDirective> directives(ProcessDefinition process) {
        return resolved.computeIfAbsent(process, resolver::resolve);
    }

    /** Returns the variables of an attempt as far as they are known before it is named. */
    AttemptVariables variables(TaskRequest request, int attempt) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("attempt", attempt);
        facts.put("index", request.index());
        facts.put("process", request.process().name().qualified());
        return new AttemptVariables(directives(request.process()), request.variables(), facts);
    }

    /** Tells expressions how an attempt failed: {@code task.exitStatus} and {@code task.failureClass}. */
    static void putFailure(AttemptVariables variables, Failed failed) {
        variables.put("exitStatus", exitStatus(failed));
        variables.put("failureClass", failed.failureClass().name());
    }

    /** Returns {@code task.exitStatus}: a failure without one shows as the largest number, which no range of statuses holds. */
    static int exitStatus(TaskOutcome outcome) {
        return outcome.exitStatus().orElse(Integer.MAX_VALUE);
    }
}
