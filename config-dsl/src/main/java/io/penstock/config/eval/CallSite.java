package io.penstock.config.eval;

import io.penstock.domain.origin.SourcePosition;

/** The place of a call: who evaluates, the variables there, where it is written. */
record CallSite(Interpreter interpreter, Frame frame, SourcePosition position) {}
