package io.penstock.emulator.jobs;

/** Hears of the attempts that run. Called on the {@link JobLoop}. */
interface AttemptListener {

    /** The container has started, maybe some time ago. */
    void started(AttemptRun run, RunningContainer container);

    /** The container has ended, or could not be started. */
    void finished(AttemptRun run, ContainerExit exit);
}
