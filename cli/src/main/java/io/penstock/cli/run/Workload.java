package io.penstock.cli.run;

import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.diagnosis.WorkloadNeeds;

/**
 * What was read of a configuration and a script.
 *
 * @param aws how AWS is reached and used
 * @param needs what the processes on AWS Batch need there
 */
public record Workload(AwsBatchSettings aws, WorkloadNeeds needs) {}
