package io.penstock.internal.route;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.selector.ResolvedDirective;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.TaskExecutor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Picks the executor that a task's directives name, and says what stands in the way. Thread-safe. */
public final class Router {
    /** Directives that the engine passes over, whatever the executor. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("env", "maxSubmitAwait", "penv", "pod");

    private final Map<String, TaskExecutor> executors;

    /** Creates a router over executors by name. */
    public Router(Map<String, TaskExecutor> executors) {
        this.executors = new TreeMap<>(executors);
    }

    /**
     * Returns the executor for directives that were checked.
     *
     * @throws PenstockException with {@code CONFIGURATION}, naming the process, the place and every problem
     */
    public TaskExecutor route(
            ProcessDefinition process, Map<String, ResolvedDirective> resolved, TaskDirectives directives) {
        List<String> problems = problems(process, resolved, directives);
        if (!problems.isEmpty()) {
            throw new PenstockException(ErrorCode.CONFIGURATION, String.join("\n", problems));
        }
        return executor(directives);
    }

    /** Returns the executor for work inside this JVM: the local one. */
    public TaskExecutor local(ProcessDefinition process) {
        TaskExecutor executor = executors.get("local");
        if (executor == null) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "process " + process.name() + ": needs the executor 'local' for its exec block");
        }
        return executor;
    }

    /** Returns the executor that the directives name; it must be known. */
    private TaskExecutor executor(TaskDirectives directives) {
        TaskExecutor executor = executors.get(directives.executor());
        if (executor == null) {
            throw new PenstockException(ErrorCode.CONFIGURATION, "unknown executor '" + directives.executor() + "'");
        }
        return executor;
    }

    /** Returns everything that keeps a process's tasks from running, each with the process and the place; empty if nothing does. */
    public List<String> problems(
            ProcessDefinition process, Map<String, ResolvedDirective> resolved, TaskDirectives directives) {
        TaskExecutor executor = executors.get(directives.executor());
        if (executor == null) {
            return List.of("process " + process.name() + ": unknown executor '" + directives.executor() + "'"
                    + place(process, resolved) + "; there are: " + String.join(", ", executors.keySet()));
        }
        List<String> problems = new ArrayList<>();
        for (String problem : executor.check(directives)) {
            problems.add("process " + process.name() + ": " + problem + place(process, resolved, problem));
        }
        return problems;
    }

    /** A problem whose first words name a directive is there where that is set. */
    private static String place(ProcessDefinition process, Map<String, ResolvedDirective> resolved, String problem) {
        return Arrays.stream(problem.split("[,;:]", 2)[0].split("\\W+", -1))
                .map(name -> place(resolved, name))
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElseGet(() -> place(process, resolved));
    }

    /** Says where a directive is set; nothing if it is not. */
    static String place(Map<String, ResolvedDirective> resolved, String name) {
        ResolvedDirective named = resolved.get(name);
        return named == null || !isSet(named.winner().value())
                ? ""
                : " (" + name + " set at " + named.winner().value().origin() + ", "
                        + named.winner().source() + ")";
    }

    private static String place(ProcessDefinition process, Map<String, ResolvedDirective> resolved) {
        ResolvedDirective executor = resolved.get("executor");
        return executor == null
                ? " (declared at " + process.position() + ")"
                : " (executor set at " + executor.winner().value().origin() + ", "
                        + executor.winner().source() + ")";
    }

    /** Notes each directive that the process sets and that has no effect on its executor. */
    void ignored(
            ProcessDefinition process,
            Map<String, ResolvedDirective> resolved,
            TaskDirectives directives,
            IgnoredDirectives ignored) {
        TaskExecutor executor = executor(directives);
        withoutEffect(executor, resolved).forEach(directive -> ignored.add(process, executor.name(), directive));
    }

    /** Returns the directives that are set and have no effect on an executor, sorted by name. */
    public static List<ResolvedDirective> withoutEffect(
            TaskExecutor executor, Map<String, ResolvedDirective> resolved) {
        Set<String> ignored = new TreeSet<>(executor.capabilities().ignoredDirectives());
        ignored.addAll(WITHOUT_EFFECT);
        return ignored.stream()
                .map(resolved::get)
                .filter(directive ->
                        directive != null && isSet(directive.winner().value()))
                .toList();
    }

    private static boolean isSet(DirectiveValue value) {
        return value.value() != null
                && !value.value().equals(false)
                && !value.value().equals("");
    }

    /** Asks the executor's back end whether it would take tasks with these directives. */
    void verify(TaskDirectives directives) {
        executor(directives).verify(directives);
    }

    /** Returns what the executor says of where the tasks go. */
    String describe(TaskDirectives directives) {
        return executor(directives).describeRoute(directives);
    }
}
