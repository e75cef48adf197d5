package io.penstock.emulator.jobs;

import software.amazon.awssdk.services.batch.model.JobStatus;

/**
 * The texts in which AWS Batch says what became of a job. They are no contract of AWS; each stands as users quote it in
 * public trackers, or as the user guide prints it (chapters "Jobs stuck in RUNNABLE", "Job timeouts", "Troubleshooting").
 */
final class StatusReasons {

    /** Any attempt whose container ran to its end, with whatever exit code (DescribeJobs outputs in trackers). */
    static final String CONTAINER_EXITED = "Essential container in task exited";

    /** An attempt whose container never ran (trackers). */
    static final String NOT_STARTED = "Task failed to start";

    /** The user guide on job timeouts. */
    static final String TIMEOUT = "Job attempt duration exceeded timeout";

    /** Trackers; the job was accepted by SubmitJob before. */
    static final String OVERRIDES_TOO_LONG = "Container Overrides length must be at most 8192";

    /** Trackers, on jobs whose dependency failed. */
    static final String DEPENDENCY_FAILED = "Dependent Job failed";

    /** Trackers, on array jobs. */
    static final String CHILD_FAILED = "Array Child Job failed";

    /** The ECS agent's text for a container that the kernel ended for want of memory (trackers, user guide). */
    static final String OUT_OF_MEMORY = "OutOfMemoryError: Container killed due to memory usage";

    /** The user guide on jobs stuck in RUNNABLE. */
    static final String TOO_LARGE_FOR_ENVIRONMENT = "MISCONFIGURATION:COMPUTE_ENVIRONMENT_MAX_RESOURCE - "
            + "CE(s) associated with the job queue cannot scale up to meet the job resource requirement.";

    /** The user guide on jobs stuck in RUNNABLE. */
    static final String TOO_LARGE_FOR_INSTANCES = "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - "
            + "The job resource requirement (vCPU/memory/GPU) is higher than that can be met by the CE(s) attached to the"
            + " job queue.";

    private StatusReasons() {}

    /** Trackers, on Spot instances that were taken back. */
    static String hostTerminated(String instanceId) {
        return "Host EC2 (instance " + instanceId + ") terminated.";
    }

    /** Docker's text for a command that the image does not hold, as the ECS agent passes it on (trackers). */
    static String cannotStart(String detail) {
        return "CannotStartContainerError: Error response from daemon: " + detail;
    }

    static boolean isFinal(JobStatus status) {
        return status == JobStatus.SUCCEEDED || status == JobStatus.FAILED;
    }
}
