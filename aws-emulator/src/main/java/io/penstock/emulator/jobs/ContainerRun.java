package io.penstock.emulator.jobs;

import java.util.Map;
import software.amazon.awssdk.services.batch.model.ContainerProperties;

/**
 * One container to run.
 *
 * @param name a name that is unique among all containers, fit for a file name
 * @param properties image, command and settings
 * @param environment the job's variables, those that Batch sets included
 */
record ContainerRun(String name, ContainerProperties properties, Map<String, String> environment) {

    ContainerRun {
        environment = Map.copyOf(environment);
    }
}
