package io.penstock.api.run;

import io.penstock.api.PenstockException;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.selector.DirectiveCandidate;
import io.penstock.domain.selector.ResolvedDirective;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.internal.resolve.AttemptVariables;
import io.penstock.internal.resolve.DirectiveReader;
import io.penstock.internal.resolve.DirectiveResolver;
import io.penstock.internal.route.Router;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says for every directive of a process which value an attempt has, where that was written, and what it beat. Submits nothing and
 * asks no back end.
 *
 * <pre>{@code
 * DirectiveExplainer explainer = new DirectiveExplainer(configuration, List.of(local, batch), Path.of(""));
 * ProcessDefinition count = ProcessDefinition.named("COUNT").addLabels("bigTask").build();
 * for (DirectiveExplanation directive : explainer.explain(count, 2, Map.of()).directives()) {
 *     System.out.println(directive.name() + " = " + directive.value() + " from " + directive.winner().value().origin());
 * }
 * }</pre>
 *
 * <p>Thread-safe, as far as the executors are.
 */
public final class DirectiveExplainer {
    private static final String MERGED_BY_KEY = "ext";
    private static final String NEEDS_INPUTS = "depends on inputs of the task, which are not known here";
    /** What becomes of an input that is not there. */
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    private final DirectiveResolver resolver;
    private final DirectiveReader reader;
    private final Router router;
    private final Map<String, TaskExecutor> executors = new HashMap<>();

    /**
     * Creates an explainer.
     *
     * @param configuration what the configuration says
     * @param executors say what directives become on them; the caller closes them
     * @param launchDirectory where relative paths of {@code publishDir} begin
     */
    public DirectiveExplainer(
            ConfigurationSource configuration, Collection<TaskExecutor> executors, Path launchDirectory) {
        this.resolver = new DirectiveResolver(configuration.processLayers());
        this.reader = new DirectiveReader(launchDirectory.toAbsolutePath());
        executors.forEach(executor -> this.executors.put(executor.name(), executor));
        this.router = new Router(this.executors);
    }

    /**
     * Explains the directives of a process.
     *
     * @param process the process, with its labels and its own directives as far as they are known
     * @param attempt the attempt that values are evaluated for, from 1
     * @param inputs the values of the task's inputs that expressions may ask for; an expression that needs others is explained
     *     by what it fails with
     */
    public ProcessExplanation explain(ProcessDefinition process, int attempt, Map<String, Object> inputs) {
        Map<String, ResolvedDirective> resolved = resolver.resolve(process);
        AskedInputs asked = new AskedInputs(inputs);
        AttemptVariables variables = variables(process, resolved, attempt, asked);
        Map<String, DirectiveExplanation.Builder> explained = new LinkedHashMap<>();
        Map<String, ResolvedDirective> readable = new LinkedHashMap<>(resolved);
        resolved.forEach((name, directive) -> {
            DirectiveExplanation.Builder explanation = history(directive);
            explained.put(name, explanation);
            if (!evaluate(directive, variables, asked, explanation)) {
                readable.remove(name);
            }
        });
        List<String> problems = new ArrayList<>();
        TaskDirectives task = read(readable, variables(process, readable, attempt, inputs), problems);
        translate(resolved, task, explained);
        if (!executors.isEmpty()) {
            problems.addAll(router.problems(process, resolved, task));
        }
        return new ProcessExplanation(
                explained.values().stream()
                        .map(DirectiveExplanation.Builder::build)
                        .map(DirectiveExplanation.class::cast)
                        .toList(),
                task,
                problems);
    }

    /** Returns whether there is a value, or none is wanted. */
    private static boolean evaluate(
            ResolvedDirective directive,
            AttemptVariables variables,
            AskedInputs asked,
            DirectiveExplanation.Builder explanation) {
        try {
            asked.forget();
            Object value = variables.task(directive.name());
            boolean dynamic = directive.winner().value().value() instanceof DynamicValue;
            if (dynamic
                    && asked.isMissed()
                    && (value == null || NULL.matcher(value.toString()).find())) {
                explanation.problem(NEEDS_INPUTS);
                return false;
            }
            if (value != null) {
                explanation.value(value);
            }
            return true;
        } catch (PenstockException e) {
            explanation.problem(e.getMessage() + (asked.isMissed() ? "\nIt " + NEEDS_INPUTS : ""));
            return false;
        }
    }

    private static AttemptVariables variables(
            ProcessDefinition process,
            Map<String, ResolvedDirective> resolved,
            int attempt,
            Map<String, Object> inputs) {
        Map<String, Object> facts =
                Map.of("attempt", attempt, "index", 1, "process", process.name().qualified());
        return new AttemptVariables(resolved, inputs, facts);
    }

    private TaskDirectives read(
            Map<String, ResolvedDirective> readable, AttemptVariables variables, List<String> problems) {
        try {
            return reader.read(readable, variables);
        } catch (PenstockException e) {
            problems.add(String.valueOf(e.getMessage()));
            return TaskDirectives.builder().build();
        }
    }

    private void translate(
            Map<String, ResolvedDirective> resolved,
            TaskDirectives task,
            Map<String, DirectiveExplanation.Builder> explained) {
        TaskExecutor executor = executors.get(task.executor());
        if (executor == null) {
            return;
        }
        Set<String> idle = new HashSet<>();
        Router.withoutEffect(executor, resolved).forEach(directive -> idle.add(directive.name()));
        Map<String, String> translations = executor.translate(task);
        explained.forEach((name, explanation) -> {
            explanation.withoutEffect(idle.contains(name));
            String translation = translations.get(name);
            if (translation != null) {
                explanation.translation(translation);
            }
        });
    }

    private static DirectiveExplanation.Builder history(ResolvedDirective directive) {
        DirectiveCandidate winner = directive.winner();
        DirectiveExplanation.Builder explanation =
                DirectiveExplanation.builder().name(directive.name()).winner(winner);
        for (DirectiveCandidate candidate : directive.beaten()) {
            explanation.addBeaten(new BeatenDirective(candidate, reason(directive.name(), candidate, winner)));
        }
        return explanation;
    }

    private static BeatenDirective.Reason reason(String name, DirectiveCandidate candidate, DirectiveCandidate winner) {
        if (name.equals(MERGED_BY_KEY) && candidate.value().value() instanceof Map) {
            return BeatenDirective.Reason.MERGED;
        }
        return candidate.level() == winner.level()
                ? BeatenDirective.Reason.WRITTEN_EARLIER
                : BeatenDirective.Reason.LOWER_LEVEL;
    }
}
