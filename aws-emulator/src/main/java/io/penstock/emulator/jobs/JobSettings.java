package io.penstock.emulator.jobs;

import java.nio.file.Path;
import java.util.Map;

/**
 * How jobs run.
 *
 * @param directory where processes get their directories
 * @param vcpus how many vCPUs all running jobs may have together
 * @param memoryMib how much memory, in MiB, all running jobs may ask for together
 * @param containers whether a job whose image is present runs in a container
 * @param outlive whether jobs go on when this JVM is killed
 * @param variables the variables that jobs find
 */
public record JobSettings(
        Path directory, double vcpus, long memoryMib, boolean containers, boolean outlive, Variables variables) {

    /**
     * The variables that jobs find.
     *
     * @param role region, endpoint and credentials, for every job
     * @param host the search path and locale, for jobs that run as processes
     */
    public record Variables(Map<String, String> role, Map<String, String> host) {
        public Variables {
            role = Map.copyOf(role);
            host = Map.copyOf(host);
        }
    }
}
