package io.penstock.emulator.batch;

import software.amazon.awssdk.services.batch.model.CEType;
import software.amazon.awssdk.services.batch.model.CRType;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentOrder;
import software.amazon.awssdk.services.batch.model.CreateComputeEnvironmentRequest;
import software.amazon.awssdk.services.batch.model.CreateJobQueueRequest;

/** A queue made with one word, as rehearsals and tests want it. */
final class SimpleQueue {

    private SimpleQueue() {}

    static void create(Resources resources, String name, CRType type, int maxVcpus) {
        String environment = name + "-ce";
        if (resources.environments().find(environment).isEmpty()) {
            resources.environments().create(environment(environment, type, maxVcpus));
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

    private static CreateComputeEnvironmentRequest environment(String name, CRType type, int maxVcpus) {
        return CreateComputeEnvironmentRequest.builder()
                .computeEnvironmentName(name)
                .type(CEType.MANAGED)
                .computeResources(resources -> {
                    resources
                            .type(type)
                            .maxvCpus(maxVcpus)
                            .subnets("subnet-emulator")
                            .securityGroupIds("sg-emulator");
                    if (type == CRType.EC2) {
                        resources.minvCpus(0).instanceTypes("optimal").instanceRole("ecsInstanceRole");
                    }
                })
                .build();
    }
}
