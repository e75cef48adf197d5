package io.penstock.domain.task;

/** Says why an attempt did not succeed; every such attempt has exactly one class. */
public enum FailureClass {
    /** The script ended with a status other than 0. */
    TOOL_EXIT("the script failed", Remedy.USER),
    /** The script ended well, yet an output it declares is not there. */
    MISSING_OUTPUT("an output is missing", Remedy.USER),
    /** The script ended well, yet an output cannot be stored where outputs go, as its name is. */
    BAD_OUTPUT("an output cannot be stored", Remedy.FAIL),
    /** The attempt used more memory than it asked for. */
    OUT_OF_MEMORY("out of memory", Remedy.USER),
    /** The attempt ran longer than its {@code time} directive allows. */
    TIMEOUT("time limit exceeded", Remedy.USER),
    /** The instance was taken back by its provider. */
    SPOT_RECLAIM("spot instance reclaimed", Remedy.RETRY),
    /** The machine or its agent failed. */
    HOST("the machine failed", Remedy.RETRY),
    /** The image could not be pulled now; later it may be. */
    IMAGE_PULL_PASSING("image pull failed, may pass", Remedy.RETRY),
    /** The image does not exist or may not be pulled. */
    IMAGE_PULL_FINAL("image pull refused", Remedy.FAIL),
    /** The disk is full. */
    DISK_FULL("disk full", Remedy.FAIL),
    /** A transfer into or out of the work directory failed. */
    STAGING("file transfer failed", Remedy.RETRY),
    /** The job's role cannot be assumed. */
    ROLE("role refused", Remedy.FAIL),
    /** No machine of the queue can ever run the job. */
    UNSCHEDULABLE("cannot be scheduled", Remedy.FAIL),
    /** The back end refused the submission. */
    SUBMISSION("submission refused", Remedy.FAIL),
    /** Somebody ended it. */
    CANCELLED("cancelled", Remedy.FAIL),
    /** The back end no longer knows the attempt, and it left no exit marker. */
    LOST("lost", Remedy.RETRY),
    /** None of the above could be recognised. */
    UNKNOWN("unknown reason", Remedy.USER);

    /** What is done about a failure, unless the user says otherwise. */
    public enum Remedy {
        /** The user's {@code errorStrategy} decides. */
        USER,
        /** Another attempt, from a budget of its own that leaves {@code maxRetries} untouched. */
        RETRY,
        /** No further attempt helps. */
        FAIL
    }

    private final String description;
    private final Remedy remedy;

    FailureClass(String description, Remedy remedy) {
        this.description = description;
        this.remedy = remedy;
    }

    /** Returns a few words for messages. */
    public String description() {
        return description;
    }

    /** Returns what is done about it by default. */
    public Remedy remedy() {
        return remedy;
    }
}
