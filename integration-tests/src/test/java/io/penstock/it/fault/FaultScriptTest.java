package io.penstock.it.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.task.TaskResult;
import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.fault.ScriptedEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fault script: everything that AWS does to a run that should succeed all the same. */
final class FaultScriptTest {
    private static final int TASKS = 40;
    private static final String EXITED = "Essential container in task exited";
    private static final String NOT_STARTED = "Task failed to start";

    /** Every failure that is nobody's fault, in the words of AWS. */
    private static final List<ScriptedEnd> PASSING = List.of(
            end("Host EC2 (instance i-0123456789abcdef0) terminated.", null),
            end("Your Spot Task was interrupted.", null),
            end(NOT_STARTED, "CannotInspectContainerError: Could not transition to inspecting"),
            end(NOT_STARTED, "DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s"),
            end(NOT_STARTED, "CgroupError: Agent could not create task's platform resources"),
            end(NOT_STARTED, null),
            end(NOT_STARTED, "CannotPullContainerError: Error response from daemon: context canceled"),
            end(NOT_STARTED, "CannotPullContainerError: toomanyrequests: You have reached your pull rate limit"),
            end(NOT_STARTED, "CannotPullContainerError: net/http: request canceled (Client.Timeout exceeded)"),
            new ScriptedEnd(EXITED, null, 251),
            new ScriptedEnd(EXITED, null, 252));

    private static final List<String> WAITING = List.of(
            "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY",
            "MISCONFIGURATION:COMPUTE_ENVIRONMENT_MAX_RESOURCE",
            "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT",
            "MISCONFIGURATION:EC2_INSTANCE_CONFIGURATION_UNSUPPORTED",
            "MISCONFIGURATION:SERVICE_ROLE_PERMISSIONS",
            "ACTION_REQUIRED",
            "UNDETERMINED");

    @TempDir
    private Path directory;

    private static ScriptedEnd end(String statusReason, @Nullable String containerReason) {
        return new ScriptedEnd(statusReason, containerReason, null);
    }

    @Test
    void theRunEndsRightAndNoTaskSucceedsTwice() throws IOException {
        try (HardRun run = new HardRun(directory)) {
            Map<String, Integer> tasks = new LinkedHashMap<>();
            tasks.put("MANY", TASKS);
            tasks.put("LOST", 1);
            for (int i = 0; i < WAITING.size(); i++) {
                tasks.put("WAIT" + i, 1);
            }
            Faults faults = run.emulator().faults();
            prepare(faults);

            List<TaskResult> results = run.run(tasks, event -> react(event, run));

            assertThat(results)
                    .allSatisfy(result ->
                            assertThat(result.status()).as("%s", result).isEqualTo(TaskResult.Status.SUCCEEDED));
            assertThat(Files.readAllLines(run.ledger())).containsExactlyInAnyOrderElementsOf(expected(tasks));
            for (String reason : WAITING) {
                assertThat(run.heard())
                        .as(reason)
                        .anySatisfy(event ->
                                assertThat(event.toString()).contains("AttemptWaiting", reason + " - for a test; "));
            }
            assertThat(run.heard())
                    .anySatisfy(event -> assertThat(event.toString()).contains("credentials have expired", "'work'"));
            assertThat(run.heard())
                    .anySatisfy(event -> assertThat(event.toString()).contains("no longer knows job"));
        }
    }

    private static void prepare(Faults faults) {
        faults.throttleSubmitJob(25);
        faults.throttle("DescribeJobs", 10);
        faults.throttle("RegisterJobDefinition", 2);
        faults.failSubmitJobAfterAcceptance(3);
        PASSING.forEach(end -> faults.endJobs("-MANY", 1, end));
        faults.holdQueue("LOST", "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - to be lost");
        // What becomes of the job that Batch forgets: it never runs.
        faults.endJobs("-LOST", 1, end("gone", null));
        for (int i = 0; i < WAITING.size(); i++) {
            faults.holdQueue("WAIT" + i, WAITING.get(i) + " - for a test");
        }
        faults.s3().failEvery(10);
        faults.s3().truncateEveryDownload(50);
    }

    private final AtomicBoolean expired = new AtomicBoolean();
    private final List<String> lost = new CopyOnWriteArrayList<>();

    private void react(RunEvent event, HardRun run) {
        Faults faults = run.emulator().faults();
        if (event instanceof RunEvent.AttemptCompleted && expired.compareAndSet(false, true)) {
            faults.expireCredentials(true);
        } else if (event instanceof RunEvent.Warning warning
                && warning.message().contains("have expired")) {
            faults.expireCredentials(false);
        } else if (event instanceof RunEvent.AttemptWaiting waiting) {
            String queue = waiting.task().queue().orElseThrow();
            if (queue.equals("LOST")) {
                lost.forEach(faults::forgetJob);
            } else {
                faults.releaseQueue(queue);
            }
        } else if (event instanceof RunEvent.AttemptSubmitted submitted
                && submitted.task().process().equals("LOST")) {
            if (lost.isEmpty()) {
                lost.add(submitted.nativeId());
            } else {
                faults.releaseQueue("LOST");
            }
        }
    }

    private static List<String> expected(Map<String, Integer> tasks) {
        return tasks.entrySet().stream()
                .flatMap(
                        entry -> IntStream.range(0, entry.getValue()).mapToObj(number -> entry.getKey() + " " + number))
                .toList();
    }
}
