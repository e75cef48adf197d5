package io.penstock.aws.iam;

import java.util.List;

/**
 * What one identity may do.
 *
 * @param name whose policy it is, such as {@code jobRole}
 * @param title what the identity is, for people
 * @param statements what is allowed
 */
record Policy(String name, String title, List<Statement> statements) {

    Policy {
        statements = List.copyOf(statements);
    }
}
