package io.penstock.domain.task;

import io.penstock.domain.file.FileLocation;

/**
 * A file or directory that a task reads.
 *
 * @param location where it lies
 * @param stageName the path it has inside the work directory; relative, may have several parts
 */
public record InputFile(FileLocation location, String stageName) {}
