package io.penstock.emulator.batch;

/** Everything of an account but its jobs. Belongs to the job loop. */
record Resources(
        Arns arns, TagStore tags, ComputeEnvironments environments, JobQueues queues, JobDefinitions definitions) {

    /** Returns those that an earlier Batch left. */
    static Resources in(Memory memory) {
        TagStore tags = new TagStore(memory);
        ComputeEnvironments environments = new ComputeEnvironments(memory, tags);
        JobQueues queues = new JobQueues(memory, tags, environments);
        return new Resources(memory.arns(), tags, environments, queues, new JobDefinitions(memory, tags));
    }
}
