package io.penstock.spi;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Runs attempts: on this machine, or at a back end such as AWS Batch.
 *
 * <p>Where the executors differ: a local attempt starts at once and its directory is on this machine's disk; a Batch
 * attempt may wait for hours, its directory is in S3, it needs a container and a queue, and its end is seen some
 * seconds late. For both, the attempt's directory is made and claimed by the engine, which has put the script and its
 * standard input there; the executor adds the launcher, and the launcher writes the exit marker last. An attempt outlives the JVM that
 * submitted it where the executor can arrange that.
 *
 * <p>No method blocks for longer than a look at memory or the start of a process; no thread waits per attempt. All
 * methods are thread-safe.
 */
public interface TaskExecutor extends AutoCloseable {

    /** Returns the name that the {@code executor} directive uses, such as {@code local} or {@code awsbatch}. */
    String name();

    /** Returns what it can do. */
    ExecutorCapabilities capabilities();

    /** Returns the directory that attempts' directories are made in; empty where none was configured. */
    Optional<FileLocation> workRoot();

    /** Describes where attempts with these directives go, for people: {@code queue my-queue, eu-west-1}; may be empty. */
    String describeRoute(TaskDirectives directives);

    /**
     * Checks directives before anything is submitted, without asking the back end.
     *
     * @return what is wrong, one sentence each with the remedy; empty if nothing is
     */
    List<String> check(TaskDirectives directives);

    /**
     * Says what directives become here, for people: {@code memory} becomes {@code resourceRequirements MEMORY 8192} on AWS
     * Batch. Asks nobody, and does not fail for directives that {@link #check} refuses.
     *
     * @return by the name of the directive, among those that {@link TaskDirectives#raw} holds; what the engine itself sees to,
     *     such as {@code maxRetries}, and what has no effect is left out
     */
    Map<String, String> translate(TaskDirectives directives);

    /**
     * Asks the back end whether it would take attempts with these directives: whether the queue and the work root are there, and
     * the credentials good for them. Called before anything is submitted, for every process that comes here; blocks, and asks
     * for the same thing once. An executor of this machine has nothing to ask.
     *
     * @throws io.penstock.api.PenstockException if it would not, or does not answer
     */
    void verify(TaskDirectives directives);

    /**
     * Starts an attempt and returns at once; submission itself may still be under way.
     *
     * @param attempt the attempt; its directory exists and holds the script and its standard input
     * @param observer hears of its progress
     */
    RunningAttempt submit(TaskAttempt attempt, AttemptObserver observer);

    /**
     * Takes up an attempt that an earlier JVM submitted, or was just submitting: by its token, else by the name it bears, else
     * by its exit marker. Returns at once. An attempt is given up only after a grace period in which one that was submitted a
     * moment ago must have shown, so that it is safe to try the task again in another directory.
     *
     * @param attempt the attempt as it was submitted, though without inputs
     * @param token what the observer was given when it was submitted; empty where nobody kept it
     * @param observer hears of its progress, first of its submission where its back end still knows it
     * @return completes with the attempt, running or finished; empty if the back end does not know it and it left no exit
     *     marker; exceptionally with a {@link io.penstock.api.PenstockException} if the back end cannot be asked, with
     *     {@code ELSEWHERE} if that is for good, since the attempt was begun on another machine
     */
    CompletionStage<Optional<RunningAttempt>> reattach(TaskAttempt attempt, String token, AttemptObserver observer);

    /** Stops observing and frees what it holds; attempts that still run are left to themselves. */
    @Override
    void close();
}
