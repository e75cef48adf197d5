package io.penstock.config.syntax;

/** Parses one statement of a level of a file: within a closure, of a configuration file, of a script. */
@FunctionalInterface
interface StatementRule {
    Statement statement();
}
