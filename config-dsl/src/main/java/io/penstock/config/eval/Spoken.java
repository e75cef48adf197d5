package io.penstock.config.eval;

/** A list or map whose text in a template is what its {@code toString()} says, rather than {@code [a, b]}. */
public interface Spoken {}
