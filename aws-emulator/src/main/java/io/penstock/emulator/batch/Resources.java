package io.penstock.emulator.batch;

/** Everything of an account but its jobs. Belongs to the job loop. */
record Resources(
        Arns arns, TagStore tags, ComputeEnvironments environments, JobQueues queues, JobDefinitions definitions) {

    static Resources empty(Arns arns) {
        TagStore tags = new TagStore();
        ComputeEnvironments environments = new ComputeEnvironments(arns, tags);
        JobQueues queues = new JobQueues(arns, tags, environments);
        return new Resources(arns, tags, environments, queues, new JobDefinitions(arns, tags));
    }
}
