package io.penstock.domain.task;

/**
 * What lies at the place of an input, as it was last seen: by it an executor checks that all of it came.
 *
 * @param directory whether it is a directory
 * @param files how many files it has: 1 for a file
 * @param bytes how long they are together
 */
public record InputContent(boolean directory, long files, long bytes) {}
