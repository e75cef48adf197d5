package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.TaskAttempt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Submits several attempts as one array job. Thread-safe. */
final class ArraySubmission implements AutoCloseable {
    private final JobSubmitter submitter;
    private final LauncherFiles launchers;
    private final ArrayAssembly assembly;
    private final Errands workers;
    private final SubmittedJobs submitted;
    private final ScheduledThreadPoolExecutor timer;

    /**
     * Creates a submission.
     *
     * @param workers submit the groups that did not fill up
     * @param submitted hears of each attempt's job
     */
    ArraySubmission(
            JobSubmitter submitter,
            LauncherFiles launchers,
            ArrayAssembly assembly,
            Errands workers,
            SubmittedJobs submitted) {
        this.submitter = submitter;
        this.launchers = launchers;
        this.assembly = assembly;
        this.workers = workers;
        this.submitted = submitted;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "penstock-batch-arrays");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes an attempt in; its job is submitted with others, now or a little later. */
    void add(String region, int size, ArrayAssembly.Member member) {
        Optional<ArrayAssembly.Group> full = assembly.join(region, size, member);
        if (full.isPresent()) {
            send(full.get());
        } else {
            try {
                var unused =
                        timer.schedule(this::sendRested, ArrayAssembly.LINGER.toMillis() + 1, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // It was closed in the meantime.
                close();
            }
        }
    }

    private void sendRested() {
        for (var group = assembly.rested(); group.isPresent(); group = assembly.rested()) {
            ArrayAssembly.Group ready = group.get();
            workers.add(() -> send(ready), () -> abandon(ready));
        }
    }

    private void send(ArrayAssembly.Group group) {
        List<ArrayAssembly.Member> members = group.members().stream()
                .filter(member -> !member.attempt().isCancelled())
                .toList();
        group.members().stream()
                .map(ArrayAssembly.Member::attempt)
                .filter(attempt -> attempt.isCancelled())
                .forEach(BatchAttempt::completeAsCancelled);
        try {
            submit(group.region(), members);
        } catch (PenstockException e) {
            members.forEach(member -> member.attempt().refuse(e));
        } catch (RuntimeException | Error e) {
            PenstockException failure =
                    new PenstockException(ErrorCode.INTERNAL, "submitting an array job failed: " + e, e);
            members.forEach(member -> member.attempt().fail(failure));
        }
    }

    private void submit(String region, List<ArrayAssembly.Member> members) {
        if (members.isEmpty()) {
            return;
        }
        boolean single = members.size() < ArraySize.LEAST;
        SubmitJobRequest request = single ? members.get(0).request() : array(members);
        Consumer<SubmissionNumber> prepare = number -> {
            if (single) {
                launchers.write(members.get(0).attempt(), members.get(0).launcher(), number);
            } else {
                launchers.write(members, number);
            }
        };
        Optional<JobId> job = submitter.submit(
                () -> members.stream().allMatch(member -> member.attempt().isCancelled()), region, request, prepare);
        if (!single) {
            List<BatchAttempt> children =
                    members.stream().map(ArrayAssembly.Member::attempt).toList();
            job.ifPresent(array -> submitted.array(array, children));
        }
        for (int i = 0; i < members.size(); i++) {
            BatchAttempt attempt = members.get(i).attempt();
            int child = i;
            job.map(id -> single ? id : id.child(child))
                    .ifPresentOrElse(id -> submitted.job(attempt, id), attempt::completeAsCancelled);
        }
    }

    private SubmitJobRequest array(List<ArrayAssembly.Member> members) {
        List<TaskAttempt> attempts =
                members.stream().map(member -> member.attempt().attempt()).toList();
        SubmitJobRequest first = members.get(0).request();
        return first.toBuilder()
                .jobName(ArrayIndex.jobName(attempts))
                .arrayProperties(array -> array.size(members.size()))
                .containerOverrides(first.containerOverrides().toBuilder()
                        .command(launchers.write(members, SubmissionNumber.FIRST))
                        .build())
                .build();
    }

    /** Gives up the attempts that still wait for others. */
    @Override
    public void close() {
        timer.shutdownNow();
        for (var group = assembly.any(); group.isPresent(); group = assembly.any()) {
            abandon(group.get());
        }
    }

    private static void abandon(ArrayAssembly.Group group) {
        group.members().forEach(member -> member.attempt().abandon());
    }
}
