package io.penstock.domain.resource;

/**
 * Accelerators, such as GPUs, that a task asks for.
 *
 * @param count how many; at least 1
 * @param type the kind, as the executor names it; empty for any
 */
public record Accelerator(int count, String type) {}
