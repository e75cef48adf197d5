package io.penstock.internal.route;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.selector.ResolvedDirective;
import io.penstock.domain.task.TaskDirectives;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the back ends for every process whether they would take its tasks, and tells all their objections together. */
final class BackEndAnswers {
    private final Router router;
    private final Map<ProcessDefinition, TaskDirectives> expected = new LinkedHashMap<>();
    private final Map<ProcessDefinition, Map<String, ResolvedDirective>> written = new LinkedHashMap<>();

    BackEndAnswers(Router router) {
        this.router = router;
    }

    /** Notes what the tasks of a process will ask for. */
    void expect(ProcessDefinition process, Map<String, ResolvedDirective> resolved, TaskDirectives directives) {
        expected.put(process, directives);
        written.put(process, resolved);
    }

    /**
     * Asks, and throws the objections, each with the processes it stops; the code is that of the first. What does not exist is told
     * for all; after any other objection, such as wrong credentials, nothing more is asked.
     */
    void ask() {
        Map<String, List<String>> stopped = new LinkedHashMap<>();
        List<PenstockException> objections = new ArrayList<>();
        for (Map.Entry<ProcessDefinition, TaskDirectives> process : expected.entrySet()) {
            try {
                router.verify(process.getValue());
            } catch (PenstockException e) {
                objections.add(e);
                stopped.computeIfAbsent(
                                e.getMessage() + place(process.getKey(), process.getValue(), e),
                                key -> new ArrayList<>())
                        .add(process.getKey().name().qualified());
                if (e.code().category() != ErrorCode.Category.NOT_FOUND) {
                    break;
                }
            }
        }
        if (!objections.isEmpty()) {
            throw new PenstockException(objections.get(0).code(), text(stopped), objections.get(0));
        }
    }

    /** Says where what an objection names was written. */
    private String place(ProcessDefinition process, TaskDirectives directives, PenstockException objection) {
        String words = String.valueOf(objection.getMessage());
        Map<String, Optional<String>> named = new LinkedHashMap<>();
        named.put("queue", directives.queue().map(queue -> "queue " + queue));
        named.put("container", directives.container().map(container -> "job definition " + container.name()));
        return named.entrySet().stream()
                .filter(directive ->
                        directive.getValue().filter(words::contains).isPresent())
                .findFirst()
                .map(directive -> Router.place(written.getOrDefault(process, Map.of()), directive.getKey()))
                .orElse("");
    }

    private static String text(Map<String, List<String>> stopped) {
        return stopped.entrySet().stream()
                .map(objection -> "process " + String.join(", ", objection.getValue()) + ": " + objection.getKey())
                .collect(Collectors.joining("\n"));
    }
}
