package io.penstock.domain.event;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskResult;

/** Something that happened in a run. */
public sealed interface RunEvent {

    /**
     * A driver asked for a task.
     *
     * @param taskNumber the task's number in the run, from 1
     * @param process the qualified name of its process
     * @param executor the executor it goes to
     */
    record TaskRequested(int taskNumber, String process, String executor) implements RunEvent {}

    /**
     * An input is being brought into a store that its task can read.
     *
     * @param from where it lies
     * @param to where it goes
     * @param done whether the transfer is over
     */
    record InputTransfer(FileLocation from, FileLocation to, boolean done) implements RunEvent {}

    /**
     * An attempt was handed to its executor, which accepted it.
     *
     * @param task which attempt
     * @param nativeId the back end's id
     */
    record AttemptSubmitted(TaskProgress task, String nativeId) implements RunEvent {}

    /**
     * An attempt that an earlier run submitted was found, running or finished, and is followed from now on.
     *
     * @param task which attempt
     * @param nativeId the back end's id; empty where its back end no longer knows it
     */
    record AttemptReattached(TaskProgress task, String nativeId) implements RunEvent {}

    /**
     * An attempt's script began.
     *
     * @param task which attempt
     */
    record AttemptStarted(TaskProgress task) implements RunEvent {}

    /**
     * An attempt waits at its back end for a reason worth telling.
     *
     * @param task which attempt
     * @param reason one sentence, with the remedy
     */
    record AttemptWaiting(TaskProgress task, String reason) implements RunEvent {}

    /**
     * An attempt ended, or an earlier run's was reused.
     *
     * @param record how
     */
    record AttemptCompleted(AttemptRecord record) implements RunEvent {}

    /**
     * A task ended, after all its attempts.
     *
     * @param taskNumber the task's number in the run
     * @param process the qualified name of its process
     * @param result how
     */
    record TaskCompleted(int taskNumber, String process, TaskResult result) implements RunEvent {}

    /**
     * Something a user should know that does not end the run.
     *
     * @param message what, where, what to do
     */
    record Warning(String message) implements RunEvent {}

    /**
     * A script's standard output, of a process with {@code debug}.
     *
     * @param taskName the task
     * @param text what it printed
     */
    record TaskOutput(String taskName, String text) implements RunEvent {}
}
