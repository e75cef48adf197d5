package io.penstock.emulator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.JobEngineChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.MountPoint;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.Tmpfs;
import software.amazon.awssdk.services.batch.model.Ulimit;
import software.amazon.awssdk.services.batch.model.Volume;

/** Jobs in containers of the docker that this machine has. */
final class RealContainerTest {

    @TempDir
    private Path directory;

    private String image = "";
    private BatchFixture fixture;

    @BeforeEach
    void start() {
        image = DockerOnThisMachine.image();
        fixture = BatchFixture.start(
                directory.resolve("aws"), settings -> settings.jobEngine(JobEngineChoice.CONTAINER_WHEN_PRESENT));
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    private String run(Consumer<ContainerProperties.Builder> more, String... command) {
        ContainerProperties.Builder container = ContainerProperties.builder()
                .image(image)
                .command(command)
                .resourceRequirements(
                        BatchFixture.amount(ResourceType.VCPU, "1"), BatchFixture.amount(ResourceType.MEMORY, "64"));
        more.accept(container);
        String definition = fixture.define("d", "", request -> request.containerProperties(container.build()));
        return fixture.submit("job", definition);
    }

    private static KeyValuePair variable(String name, String value) {
        return KeyValuePair.builder().name(name).value(value).build();
    }

    private JobDetail end(Consumer<ContainerProperties.Builder> more, String script) {
        return fixture.awaitEnd(run(more, "bash", "-c", script));
    }

    private void assertNoContainer(String id) {
        Awaitility.await()
                .during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> DockerOnThisMachine.containers(id).isEmpty());
    }

    @Test
    void reportsExitCodeAndLogAndLeavesNothing() {
        JobDetail job = end(more -> {}, "echo out; echo err >&2; exit 3");

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.container().exitCode()).isEqualTo(3);
        assertThat(job.statusReason()).isEqualTo("Essential container in task exited");
        assertThat(fixture.log(job)).containsExactlyInAnyOrder("out", "err");
        assertNoContainer(job.jobId());
    }

    @Test
    void passesVariablesExactly() {
        JobDetail job = end(
                more -> more.environment(variable("ONE", "a 'b' \"c\" $HOME=="), variable("TWO", "")),
                "echo \"$ONE\"; echo \"[${TWO-unset}]\"; echo $AWS_BATCH_JOB_ATTEMPT; [ -n \"$AWS_ENDPOINT_URL\" ]");

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(fixture.log(job)).containsExactly("a 'b' \"c\" $HOME==", "[]", "1");
    }

    @Test
    void obeysTheSettingsOfTheContainer() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("file"), "from the host\n");
        JobDetail job = end(
                more -> more.user("65534")
                        .readonlyRootFilesystem(true)
                        .ulimits(Ulimit.builder()
                                .name("nofile")
                                .softLimit(512)
                                .hardLimit(600)
                                .build())
                        .linuxParameters(linux -> linux.sharedMemorySize(48)
                                .initProcessEnabled(true)
                                .tmpfs(Tmpfs.builder()
                                        .containerPath("/scratch")
                                        .size(16)
                                        .mountOptions("rw", "mode=1777")
                                        .build()))
                        .volumes(Volume.builder()
                                .name("data")
                                .host(host -> host.sourcePath(data.toString()))
                                .build())
                        .mountPoints(MountPoint.builder()
                                .sourceVolume("data")
                                .containerPath("/in put")
                                .readOnly(true)
                                .build()),
                "id -u; ulimit -Sn; ulimit -Hn; cat '/in put/file'; touch /scratch/x && echo scratch;"
                        + " (echo > /root-file) 2>/dev/null || echo read-only;"
                        + " (echo > '/in put/file') 2>/dev/null || echo read-only volume;"
                        + " while read -r _ at kind options _; do case $at in /scratch|/dev/shm)"
                        + " echo \"$at $kind ${options##*size=}\" ;; esac; done < /proc/mounts; echo $$");

        assertThat(fixture.log(job))
                .containsSubsequence("65534", "512", "600", "from the host", "scratch", "read-only", "read-only volume")
                .anyMatch(line -> line.startsWith("/scratch tmpfs 16384k"))
                .anyMatch(line -> line.startsWith("/dev/shm tmpfs 49152k"))
                .last()
                .isNotEqualTo("1");
        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void saysThatTheCommandIsNotInTheImage() {
        JobDetail job = fixture.awaitEnd(run(more -> {}, "no-such-command", "x"));

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.statusReason()).isEqualTo("Task failed to start");
        assertThat(job.container().exitCode()).isNull();
        assertThat(job.container().reason())
                .startsWith("CannotStartContainerError: Error response from daemon: ")
                .containsOnlyOnce("Error response from daemon")
                .contains("no-such-command");
        assertNoContainer(job.jobId());
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 126, 127})
    void keepsExitCodesThatDockerUsesToo(int code) {
        JobDetail job = end(more -> {}, "exit " + code);

        assertThat(job.container().exitCode()).isEqualTo(code);
        assertThat(job.statusReason()).isEqualTo("Essential container in task exited");
    }

    @Test
    void tellsThatTheMemoryRanOut() {
        JobDetail job = end(more -> {}, "x=$(head -c 200000000 /dev/zero | tr '\\0' x); echo ${#x}");

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.container().reason()).startsWith("OutOfMemoryError");
        assertThat(job.container().exitCode()).isEqualTo(137);
    }

    @Test
    void terminatesAJob() {
        String id = run(
                more -> {}, "bash", "-c", "trap 'echo asked; exit 7' TERM; echo ready; while :; do sleep 0.1; done");
        fixture.await(
                id, job -> job.status() == JobStatus.RUNNING && fixture.log(job).contains("ready"));

        fixture.batch().terminateJob(request -> request.jobId(id).reason("no longer wanted"));
        JobDetail job = fixture.awaitEnd(id);

        assertThat(job.statusReason()).isEqualTo("no longer wanted");
        assertThat(job.container().exitCode()).isEqualTo(7);
        assertThat(fixture.log(job)).containsExactly("ready", "asked");
        assertNoContainer(id);
    }

    /** Docker makes a container in about 300 ms; a signal that comes before must wait for it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 30, 80, 160, 240, 400})
    void terminatesAJobThatOnlyStarts(int milliseconds) {
        String id = run(more -> more.linuxParameters(linux -> linux.initProcessEnabled(true)), "sleep", "1000");
        fixture.await(id, JobStatus.RUNNING);
        Awaitility.await().pollDelay(Duration.ofMillis(milliseconds)).until(() -> true);

        fixture.batch().terminateJob(request -> request.jobId(id).reason("no longer wanted"));
        JobDetail job = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> fixture.describe(id), found -> found.status() == JobStatus.FAILED);

        assertThat(job.container().exitCode()).isEqualTo(143);
        assertNoContainer(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 80, 160, 240, 400})
    void endsItsContainersWhenItIsClosed(int milliseconds) {
        String id = run(more -> {}, "sleep", "1000");
        fixture.await(id, JobStatus.RUNNING);
        Awaitility.await().pollDelay(Duration.ofMillis(milliseconds)).until(() -> true);

        fixture.close();

        assertThat(DockerOnThisMachine.containers(id)).isEmpty();
        assertNoContainer(id);
    }
}
