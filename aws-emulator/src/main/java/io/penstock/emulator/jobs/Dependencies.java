package io.penstock.emulator.jobs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ArrayJobDependency;
import software.amazon.awssdk.services.batch.model.JobDependency;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** Decides whether the jobs that another one waits for have come to an end. */
final class Dependencies {

    /** How far the dependencies of a job are. */
    enum State {
        READY,
        WAITING,
        FAILED
    }

    private final JobTable jobs;

    Dependencies(JobTable jobs) {
        this.jobs = jobs;
    }

    State stateOf(Job job) {
        State state = State.READY;
        for (JobDependency dependency : job.spec().request().dependsOn()) {
            State one = stateOf(job, dependency);
            if (one == State.FAILED) {
                return one;
            }
            state = one == State.WAITING ? one : state;
        }
        return state;
    }

    private State stateOf(Job job, JobDependency dependency) {
        Job parent = job.parent();
        if (dependency.type() == ArrayJobDependency.SEQUENTIAL && dependency.jobId() == null) {
            Integer index = job.index();
            return parent == null || index == null || index == 0
                    ? State.READY
                    : outcome(parent.children().get(index - 1));
        }
        Optional<Job> other = jobs.find(dependency.jobId());
        if (other.isEmpty()) {
            return State.READY;
        }
        if (dependency.type() == ArrayJobDependency.N_TO_N && parent != null) {
            return outcome(counterpart(other.get().children(), job.index()).orElse(other.get()));
        }
        return outcome(other.get());
    }

    private static Optional<Job> counterpart(List<Job> children, @Nullable Integer index) {
        return index == null || index >= children.size() ? Optional.empty() : Optional.of(children.get(index));
    }

    private static State outcome(Job job) {
        if (!job.isDone()) {
            return State.WAITING;
        }
        return job.status() == JobStatus.SUCCEEDED ? State.READY : State.FAILED;
    }
}
