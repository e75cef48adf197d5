package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done, line by line. */
public sealed interface Statement extends Node
        permits PlainStatement, ConfigStatement, ScriptStatement, Statement.Label {
    /** {@code input:}, {@code script:}, {@code emit:} …: a marker; what belongs to it are the statements after it. */
    record Label(SourcePosition position, String name) implements Statement {}

    /** A case of a {@code switch}; {@code match} is null for {@code default}. */
    record Case(@Nullable Expression match, List<Statement> body) {}

    /** A {@code catch}: the names of the types as written, the variable, what is done. */
    record Catch(List<String> types, String variable, List<Statement> body) {}

    /** A variable that {@code def} or a type declares; {@code initial} is null where none is written. */
    record DeclaredVariable(String name, @Nullable Expression initial) {}
}
