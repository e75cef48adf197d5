package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;

/** A part of the tree. */
public sealed interface Node permits Expression, Statement {
    /** Returns where the part is written: for an operation its operator, for a call its name. */
    SourcePosition position();
}
