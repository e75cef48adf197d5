package io.penstock.pipeline.process;

import io.penstock.config.syntax.Arguments;
import io.penstock.domain.origin.SourcePosition;

/** A directive as a process body writes it. */
record DirectiveStatement(String name, Arguments arguments, SourcePosition position) {}
