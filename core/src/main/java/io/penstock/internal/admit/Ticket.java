package io.penstock.internal.admit;

/**
 * What an attempt asks of its executor's room.
 *
 * @param process the qualified name of its process
 * @param maxForks how many attempts of the process run at once; 0 for no limit
 * @param cpus processors
 * @param memory bytes; 0 where it asks for none
 */
public record Ticket(String process, int maxForks, int cpus, long memory) {}
