package io.penstock.emulator.batch;

import software.amazon.awssdk.services.batch.model.CEType;
import software.amazon.awssdk.services.batch.model.CRType;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentOrder;
import software.amazon.awssdk.services.batch.model.CreateComputeEnvironmentRequest;
import software.amazon.awssdk.services.batch.model.CreateJobQueueRequest;

/** A queue made with one word, as rehearsals and tests want it. */
final class SimpleQueue {

    private SimpleQueue() {}

    static void create(Resources resources, String name, int maxVcpus) {
        String environment = name + "-ce";
        if (resources.environments().find(environment).isEmpty()) {
            resources.environments().create(environment(environment, maxVcpus));
        }
        resources
                .queues()
                .create(CreateJobQueueRequest.builder()
                        .jobQueueName(name)
                        .priority(1)
                        .computeEnvironmentOrder(ComputeEnvironmentOrder.builder()
                                .order(1)
                                .computeEnvironment(environment)
                                .build())
                        .build());
    }

    private static CreateComputeEnvironmentRequest environment(String name, int maxVcpus) {
        return CreateComputeEnvironmentRequest.builder()
                .computeEnvironmentName(name)
                .type(CEType.MANAGED)
                .computeResources(resources -> resources
                        .type(CRType.EC2)
                        .minvCpus(0)
                        .maxvCpus(maxVcpus)
                        .instanceTypes("optimal")
                        .instanceRole("ecsInstanceRole")
                        .subnets("subnet-emulator")
                        .securityGroupIds("sg-emulator"))
                .build();
    }
}
