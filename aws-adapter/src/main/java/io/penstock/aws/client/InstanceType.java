package io.penstock.aws.client;

/**
 * An instance type of EC2.
 *
 * @param name such as {@code m5.large}
 * @param vcpus its processors
 * @param mebibytes its nominal memory; less of it is left for jobs
 * @param gpus its graphics processors
 */
public record InstanceType(String name, int vcpus, long mebibytes, int gpus) {}
