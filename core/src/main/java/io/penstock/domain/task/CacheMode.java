package io.penstock.domain.task;

/** How input files count for a task's identity: the {@code cache} directive. */
public enum CacheMode {
    /** By path, size and time of change. The default. */
    STANDARD,
    /** By path and size. */
    LENIENT,
    /** By content. */
    DEEP,
    /** The task is never reused. */
    OFF
}
