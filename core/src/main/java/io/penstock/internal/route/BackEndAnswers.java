package io.penstock.internal.route;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.task.TaskDirectives;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the back ends for every process whether they would take its tasks, and tells all their objections together. */
final class BackEndAnswers {
    private final Router router;
    private final Map<ProcessDefinition, TaskDirectives> expected = new LinkedHashMap<>();

    BackEndAnswers(Router router) {
        this.router = router;
    }

    /** Notes what the tasks of a process will ask for. */
    void expect(ProcessDefinition process, TaskDirectives directives) {
        expected.put(process, directives);
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
                stopped.computeIfAbsent(e.getMessage(), message -> new ArrayList<>())
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

    private static String text(Map<String, List<String>> stopped) {
        return stopped.entrySet().stream()
                .map(objection -> "process " + String.join(", ", objection.getValue()) + ": " + objection.getKey())
                .collect(Collectors.joining("\n"));
    }
}
