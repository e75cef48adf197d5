package io.penstock.pipeline.language;

import io.penstock.config.syntax.Expression;

/** Is told of the names in a piece of a script. */
@FunctionalInterface
public interface FoundNames {
    /** Takes a variable, or the call of a function. */
    void used(Expression variableOrCall);

    /** Takes the name of a variable, a parameter or a function that the piece itself makes. */
    default void made(String name) {}

    /** Is told that names in a closure may belong to a value that it is given to. */
    default void delegated() {}
}
