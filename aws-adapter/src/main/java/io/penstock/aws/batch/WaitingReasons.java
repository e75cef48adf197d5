package io.penstock.aws.batch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says what can be done about a job that stays RUNNABLE, from the code in front of its status reason. */
public final class WaitingReasons {
    private static final String MISCONFIGURATION = "MISCONFIGURATION:";
    private static final Map<String, String> REMEDIES = new LinkedHashMap<>();

    static {
        REMEDIES.put(
                "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY",
                "AWS has no such instances free; allow more instance types or zones in the compute environment, or wait");
        REMEDIES.put(
                "MISCONFIGURATION:COMPUTE_ENVIRONMENT_MAX_RESOURCE",
                "the compute environment's maximum is too small for this job; raise its maxvCpus, or ask for less by cpus and "
                        + "memory");
        REMEDIES.put(
                "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT",
                "no instance type of the compute environment is large enough; ask for less by cpus, memory or accelerator "
                        + "(an instance offers less memory than its nominal size), or allow larger types");
        REMEDIES.put(
                "MISCONFIGURATION:EC2_INSTANCE_CONFIGURATION_UNSUPPORTED",
                "the compute environment asks for a combination that EC2 does not have; change its instance types or image");
        REMEDIES.put(
                "MISCONFIGURATION:SERVICE_ROLE_PERMISSIONS",
                "the compute environment's service role lacks permissions; attach AWSBatchServiceRole");
        REMEDIES.put(MISCONFIGURATION, "the compute environment or the job cannot work as it is; change one of them");
        REMEDIES.put("ACTION_REQUIRED", "the compute environment needs attention; look at its status reason");
        REMEDIES.put(
                "UNDETERMINED",
                "AWS cannot tell why; check network, image and service role of the compute environment");
    }

    private WaitingReasons() {}

    /** Returns the reason as AWS gave it, and the remedy where there is one. */
    public static String explain(String statusReason) {
        return REMEDIES.entrySet().stream()
                .filter(entry -> statusReason.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> "the job waits in the queue: " + statusReason + "; " + entry.getValue())
                .orElse("the job waits in the queue: " + statusReason);
    }

    /** Tells whether waiting will not help. */
    static boolean isHopeless(String statusReason) {
        return statusReason.startsWith(MISCONFIGURATION);
    }
}
