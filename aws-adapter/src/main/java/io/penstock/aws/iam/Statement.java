package io.penstock.aws.iam;

import java.util.List;

/**
 * Something that is allowed.
 *
 * @param sid its name: letters and digits
 * @param actions what
 * @param resources on what: ARNs, in which {@link Arns#ACCOUNT} stands for an account that is not known
 * @param condition under which condition; empty for always
 * @param reason why, with file and line
 */
record Statement(String sid, List<String> actions, List<String> resources, List<Condition> condition, String reason) {

    /**
     * A condition.
     *
     * @param test the operator
     * @param key what is compared
     * @param value with what
     */
    record Condition(String test, String key, String value) {}

    Statement {
        actions = List.copyOf(actions);
        resources = resources.stream().distinct().sorted().toList();
        condition = List.copyOf(condition);
    }

    static Statement always(String sid, List<String> actions, List<String> resources, String reason) {
        return new Statement(sid, actions, resources, List.of(), reason);
    }
}
