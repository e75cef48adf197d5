package io.penstock.internal.route;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.domain.selector.DirectiveCandidate;
import io.penstock.domain.selector.ResolvedDirective;
import io.penstock.domain.selector.SelectorLevel;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.internal.resolve.AttemptVariables;
import io.penstock.internal.resolve.DirectiveReader;
import io.penstock.internal.resolve.DirectiveResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says where every process will run before anything is submitted, and gathers all that is wrong. */
public final class Planner {
    private static final String PER_TASK = "decided per task";
    /** What an executor asks for before it takes a task: where these are expressions, their words stand in for them. */
    private static final Set<String> ASKED_FOR = Set.of("queue", "container");

    private final DirectiveResolver resolver;
    private final DirectiveReader reader;
    private final Router router;
    private final Consumer<String> warnings;

    /** Creates a planner; what users should know without its ending the run goes to {@code warnings}. */
    public Planner(DirectiveResolver resolver, DirectiveReader reader, Router router, Consumer<String> warnings) {
        this.resolver = resolver;
        this.reader = reader;
        this.router = router;
        this.warnings = warnings;
    }

    /**
     * Returns a route for each process, in order. Where nothing is wrong in what is written, the back ends are asked too.
     *
     * @throws PenstockException with {@code CONFIGURATION}, one line for each problem of any process; or with what a back end
     *     answered, such as {@code RESOURCE_NOT_FOUND} for a queue
     */
    public List<ProcessRoute> plan(List<ProcessDefinition> processes) {
        List<ProcessRoute> routes = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        BackEndAnswers answers = new BackEndAnswers(router);
        IgnoredDirectives ignored = new IgnoredDirectives();
        for (ProcessDefinition process : processes) {
            try {
                routes.add(plan(process, problems, answers, ignored));
            } catch (PenstockException e) {
                problems.add("process " + process.name() + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new PenstockException(ErrorCode.CONFIGURATION, String.join("\n", problems));
        }
        ignored.warnings().forEach(warnings);
        answers.ask();
        return routes;
    }

    private ProcessRoute plan(
            ProcessDefinition process, List<String> problems, BackEndAnswers answers, IgnoredDirectives ignored) {
        Map<String, ResolvedDirective> resolved = resolver.resolve(process);
        Map<String, ResolvedDirective> fixed = new LinkedHashMap<>(resolved);
        fixed.values()
                .removeIf(directive -> dependsOnTask(directive.winner().value().value()));
        if (resolved.containsKey("executor") && !fixed.containsKey("executor")) {
            return new ProcessRoute(process.name().qualified(), PER_TASK, "");
        }
        TaskDirectives known = read(fixed);
        ASKED_FOR.stream().filter(resolved::containsKey).forEach(name -> fixed.putIfAbsent(name, standIn(name)));
        TaskDirectives directives = read(fixed);
        List<String> found = router.problems(process, resolved, directives);
        problems.addAll(found);
        if (!found.isEmpty()) {
            return new ProcessRoute(process.name().qualified(), directives.executor(), "");
        }
        router.ignored(process, resolved, directives, ignored);
        answers.expect(process, resolved, known);
        return new ProcessRoute(process.name().qualified(), directives.executor(), router.describe(directives));
    }

    private TaskDirectives read(Map<String, ResolvedDirective> directives) {
        return reader.read(directives, new AttemptVariables(directives, Map.of(), Map.of("attempt", 1)));
    }

    private static ResolvedDirective standIn(String name) {
        // No image has a name with blanks.
        String words = name.equals("container") ? PER_TASK.replace(' ', '-') : PER_TASK;
        DirectiveValue value = new DirectiveValue(words, SourcePosition.named(PER_TASK));
        return new ResolvedDirective(name, new DirectiveCandidate(value, SelectorLevel.BUILT_IN, PER_TASK), List.of());
    }

    /** Tells whether a value has expressions that need a task's inputs, perhaps deep inside as those of {@code ext} have. */
    private static boolean dependsOnTask(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Planner::dependsOnTask);
        }
        return value instanceof DynamicValue
                || (value instanceof Collection<?> elements && elements.stream().anyMatch(Planner::dependsOnTask));
    }
}
