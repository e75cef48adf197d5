package io.penstock.emulator.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The faults that the emulator shall show. Every method may be called at any time from any thread; a fault that is
 * counted is used up one call at a time.
 */
public final class Faults {

    private static final String SUBMIT_JOB = "submitjob";

    private final Countdown throttled = new Countdown();
    private final Countdown failedAfterAcceptance = new Countdown();
    private final Set<Attempt> reclaimed = ConcurrentHashMap.newKeySet();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final Map<String, String> held = new ConcurrentHashMap<>();
    private final S3Faults s3 = new S3Faults();
    private final Set<String> denied = ConcurrentHashMap.newKeySet();
    private volatile Runnable changed = () -> {};
    private volatile RateLimit submitRate = new RateLimit(0, System::nanoTime);
    private volatile boolean credentialsExpired;
    private volatile Duration listedAfter = Duration.ZERO;

    private final ScriptedEnds ends = new ScriptedEnds();

    private record Attempt(String jobName, int number) {}

    /** Answers the next {@code times} SubmitJob requests with HTTP 429, {@code TooManyRequestsException}. */
    public void throttleSubmitJob(int times) {
        throttle(SUBMIT_JOB, times);
    }

    /** Answers the next {@code times} requests of a Batch operation, such as {@code DescribeJobs}, with HTTP 429. */
    public void throttle(String operation, int times) {
        throttled.add(operation, times);
    }

    /**
     * Throttles SubmitJob requests beyond so many a second, as AWS does beyond 50 for each account and region. There is
     * no limit at first; 0 lifts it.
     */
    public void limitSubmitJobRate(int perSecond) {
        limitSubmitJobRate(perSecond, System::nanoTime);
    }

    /** Throttles SubmitJob requests beyond so many a second of a clock of the caller's own, which counts nanoseconds. */
    public void limitSubmitJobRate(int perSecond, LongSupplier nanos) {
        submitRate = new RateLimit(perSecond, nanos);
    }

    /** Accepts the next {@code times} SubmitJob requests, whose jobs run, and yet answers with HTTP 500. */
    public void failSubmitJobAfterAcceptance(int times) {
        failedAfterAcceptance.add(SUBMIT_JOB, times);
    }

    /** Takes the host away from one attempt (from 1) of every job with this name, as a spot reclaim does. */
    public void reclaimSpot(String jobName, int attempt) {
        reclaimed.add(new Attempt(jobName, attempt));
    }

    /**
     * Ends the next {@code times} attempts of jobs with a text in their names in a way that the script says, without running
     * them.
     */
    public void endJobs(String partOfName, int times, ScriptedEnd end) {
        ends.add(partOfName, times, end);
    }

    /**
     * Keeps the jobs of a queue RUNNABLE, with the given text as the status reason of the first one, for example
     * {@code CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - Service cannot fulfill the capacity requested}.
     */
    public void holdQueue(String queueName, String statusReason) {
        held.put(queueName, statusReason);
        changed.run();
    }

    /** Lets the jobs of a held queue run again. */
    public void releaseQueue(String queueName) {
        held.remove(queueName);
        changed.run();
    }

    /** Makes Batch forget a job: it is in no answer any more, whatever becomes of its process. */
    public void forgetJob(String jobId) {
        forgotten.add(jobId);
    }

    /** Keeps jobs out of all answers until they are so old, as a list of AWS that lags behind; zero ends that. */
    public void listJobsAfter(Duration age) {
        listedAfter = age;
    }

    /** Denies everybody a permission from now on, named as in policies: {@code batch:DescribeComputeEnvironments}. */
    public void deny(String permission) {
        denied.add(permission);
    }

    /** Ends all denials. */
    public void denyNothing() {
        denied.clear();
    }

    /** Tells whether nobody has this permission. */
    public boolean isDenied(String permission) {
        return denied.contains(permission);
    }

    /** The faults of S3. */
    public S3Faults s3() {
        return s3;
    }

    /** Refuses every request but those of jobs from now on because its credentials have expired, or ends that. */
    public void expireCredentials(boolean expired) {
        credentialsExpired = expired;
    }

    /** Tells whether all credentials shall count as expired. */
    public boolean credentialsExpired() {
        return credentialsExpired;
    }

    /** Tells whether a request for the operation shall be throttled, and counts it. */
    public boolean takeThrottle(String operation) {
        return throttled.take(operation) || (operation.equals(SUBMIT_JOB) && !submitRate.admits());
    }

    /** Tells whether an accepted request shall be answered with an error, and counts it. */
    public boolean takeFailureAfterAcceptance(String operation) {
        return failedAfterAcceptance.take(operation);
    }

    /** Returns how an attempt of this job shall end, and counts it. */
    public Optional<ScriptedEnd> takeEnd(String jobName) {
        return ends.take(jobName);
    }

    /** Tells whether this attempt loses its host. */
    public boolean isReclaimed(String jobName, int attempt) {
        return reclaimed.contains(new Attempt(jobName, attempt));
    }

    /** Tells whether Batch shall not know this job. */
    public boolean isForgotten(String jobId) {
        return forgotten.contains(jobId);
    }

    /** Tells whether Batch shall not yet show a job that was submitted so long ago. */
    public boolean isUnlisted(Duration age) {
        return age.compareTo(listedAfter) < 0;
    }

    /** Returns why the queue's jobs are held back, if they are. */
    public Optional<String> holdReason(String queueName) {
        return Optional.ofNullable(held.get(queueName));
    }

    /** Sets what to do when queues are held or released: the scheduler looks at its queues again. */
    public void whenQueuesChange(Runnable action) {
        changed = action;
    }
}
