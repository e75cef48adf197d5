package io.penstock.it.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.api.run.TaskRunner;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.process.ProcessName;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.volume.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the reference's page on AWS: what each means for a task and for AWS Batch. */
final class AwsExamplesTest {
    private static final String LOCAL = "local";
    private static final String BATCH = "awsbatch";

    private final InMemoryFileStore store = new InMemoryFileStore("mem");
    private final FakeTaskExecutor local = new FakeTaskExecutor(LOCAL, store, store.location("/local"));
    private final FakeTaskExecutor batch = new FakeTaskExecutor(BATCH, store, store.location("/batch"));

    private static Configuration configuration(String text) {
        Configuration configuration =
                ConfigLoader.builder().text("nextflow.config", text).build().load();
        assertThat(configuration.warnings()).isEmpty();
        assertThat(configuration.unused()).isEmpty();
        return configuration;
    }

    private static AwsBatchSettings aws(Configuration configuration) {
        return AwsBatchSettings.from(configuration, Map.of());
    }

    /** Runs one task of a process and returns what its executor was given. */
    private TaskDirectives run(Configuration configuration, String... labels) {
        ProcessDefinition process = ProcessDefinition.builder()
                .name(ProcessName.of("ALIGN"))
                .addLabels(labels)
                .build();
        try (TaskRunner runner = TaskRunner.builder()
                .executor(local)
                .executor(batch)
                .fileStore(store)
                .configuration(configuration)
                .build()) {
            runner.submit(TaskRequest.of(process, "true")).toCompletableFuture().join();
        }
        return Stream.concat(local.attempts().stream(), batch.attempts().stream())
                .map(TaskAttempt::directives)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sendsAllProcessesToOneQueue() {
        Configuration configuration = configuration("""
                process {
                    executor = 'awsbatch'
                    queue = 'my-batch-queue'
                    container = 'quay.io/biocontainers/salmon'
                    containerOptions = '--shm-size 16000000 --ulimit nofile=1280:2560 --ulimit nproc=16:32'
                }
                aws {
                    batch {
                        // where the command lies on the machines of the compute environment
                        cliPath = '/home/ec2-user/miniconda/bin/aws'
                    }
                    region = 'us-east-1'
                }
                """);

        TaskDirectives directives = run(configuration);

        assertThat(batch.attempts()).hasSize(1);
        assertThat(directives.executor()).isEqualTo(BATCH);
        assertThat(directives.queue()).get().hasToString("my-batch-queue");
        assertThat(directives.container()).get().hasToString("quay.io/biocontainers/salmon");
        assertThat(directives.containerOptions())
                .isEqualTo("--shm-size 16000000 --ulimit nofile=1280:2560 --ulimit nproc=16:32");
        assertThat(aws(configuration).cliPath()).contains("/home/ec2-user/miniconda/bin/aws");
        assertThat(aws(configuration).region()).contains("us-east-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--tmpfs /run:rw,noexec,nosuid,size=128 --tmpfs /app:ro,size=64",
                "-e MYVAR1 --env MYVAR2=foo2 --env MYVAR3=foo3 --memory-swap 3240000 --memory-swappiness 20"
                        + " --shm-size 16000000",
                "--ulimit nofile=1280:2560 --ulimit nproc=16:32 --privileged",
            })
    void passesContainerOptionsOn(String options) {
        Configuration configuration =
                configuration("process { executor = 'awsbatch'; queue = 'q'; container = 'i'; containerOptions = '"
                        + options + "' }");

        assertThat(run(configuration).containerOptions()).isEqualTo(options);
    }

    @Test
    void namesAJobDefinitionInsteadOfAnImage() {
        Configuration configuration = configuration("""
                process.executor = 'awsbatch'
                process.queue = 'my-batch-queue'
                process.container = 'job-definition://your-job-definition-name'
                """);

        assertThat(run(configuration).container()).get().satisfies(container -> {
            assertThat(container.isJobDefinition()).isTrue();
            assertThat(container.name()).isEqualTo("your-job-definition-name");
        });
    }

    private static Configuration hybrid() {
        return configuration("""
                aws {
                    region = 'eu-west-1'
                    batch {
                        cliPath = '/home/ec2-user/miniconda/bin/aws'
                    }
                }
                process {
                    withLabel: bigTask {
                        executor = 'awsbatch'
                        queue = 'my-batch-queue'
                        container = 'my/image:tag'
                    }
                }
                """);
    }

    @Test
    void sendsOnlyProcessesWithALabel() {
        TaskDirectives directives = run(hybrid(), "bigTask");

        assertThat(batch.attempts()).hasSize(1);
        assertThat(directives.queue()).get().hasToString("my-batch-queue");
        assertThat(directives.container()).get().hasToString("my/image:tag");
        assertThat(aws(hybrid()).region()).contains("eu-west-1");
    }

    @Test
    void keepsProcessesWithoutTheLabelHere() {
        TaskDirectives directives = run(hybrid(), "smallTask");

        assertThat(local.attempts()).hasSize(1);
        assertThat(directives.executor()).isEqualTo(LOCAL);
        assertThat(directives.container()).isEmpty();
        assertThat(directives.queue()).isEmpty();
    }

    @Test
    void mountsOneVolume() {
        Configuration configuration =
                configuration("aws {\n  region = 'eu-west-1'\n  batch {\n    volumes = '/tmp'\n  }\n}");

        assertThat(aws(configuration).volumes()).containsExactly(new VolumeMount("/tmp", "/tmp", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"['/tmp', '/host/path:/mnt/path:ro']", "'/tmp,/host/path:/mnt/path:ro'"})
    void mountsSeveralVolumes(String volumes) {
        Configuration configuration =
                configuration("aws { region = 'eu-west-1'; batch { volumes = " + volumes + " } }");

        assertThat(aws(configuration).volumes())
                .isEqualTo(List.of(
                        new VolumeMount("/tmp", "/tmp", false), new VolumeMount("/host/path", "/mnt/path", true)));
    }
}
