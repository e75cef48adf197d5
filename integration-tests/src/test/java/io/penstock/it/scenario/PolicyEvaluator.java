package io.penstock.it.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides as IAM does whether a policy allows a request: some statement has to, for everything is forbidden else. */
final class PolicyEvaluator {
    private final List<JsonNode> statements;

    /** One permission that a request takes. */
    record Need(String action, String resource) {}

    private PolicyEvaluator(List<JsonNode> statements) {
        this.statements = List.copyOf(statements);
    }

    static PolicyEvaluator of(JsonNode policy) {
        List<JsonNode> statements = new ArrayList<>();
        policy.get("Statement").forEach(statements::add);
        return new PolicyEvaluator(statements);
    }

    List<String> names() {
        return statements.stream()
                .map(statement -> statement.get("Sid").asText())
                .toList();
    }

    PolicyEvaluator without(String name) {
        return new PolicyEvaluator(statements.stream()
                .filter(statement -> !statement.get("Sid").asText().equals(name))
                .toList());
    }

    boolean allows(Need need) {
        return statements.stream()
                .anyMatch(statement -> matches(statement.get("Action"), need.action())
                        && matches(statement.get("Resource"), need.resource())
                        && holds(Optional.ofNullable(statement.get("Condition"))));
    }

    /** The one condition that there is concerns who gets a role, and that is the service of tasks alone. */
    private static boolean holds(Optional<JsonNode> condition) {
        return condition
                .map(tests -> tests.at("/StringEquals/iam:PassedToService").asText())
                .filter(service -> !service.equals("ecs-tasks.amazonaws.com"))
                .isEmpty();
    }

    private static boolean matches(JsonNode patterns, String text) {
        for (JsonNode pattern : patterns) {
            String regex = Pattern.compile("\\*")
                    .splitAsStream(pattern.asText() + " ")
                    .map(part -> Pattern.quote(part.strip()))
                    .collect(Collectors.joining(".*"));
            if (text.matches(regex)) {
                return true;
            }
        }
        return false;
    }
}
