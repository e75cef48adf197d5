package io.penstock.emulator;

/** How the emulated Batch runs its jobs. */
public enum JobEngineChoice {
    /** Always as a process of this machine. */
    PROCESS,
    /** As a container when an engine and the job's image are there, else as a process. */
    CONTAINER_WHEN_PRESENT
}
