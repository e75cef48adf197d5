package io.penstock.internal.identify;

import io.penstock.domain.task.TaskHash;

/**
 * A task's hash with what went into it.
 *
 * @param hash the hash
 * @param parts the text that {@link io.penstock.domain.task.HashParts#parse} reads
 */
public record TaskIdentity(TaskHash hash, String parts) {}
