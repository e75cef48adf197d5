package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import org.junit.jupiter.api.Test;

final class DirectiveChecksTest {

    @Test
    void acceptsWhatIsComplete() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .containerOptions("--ulimit nofile=1:2")
                                .build()))
                .isEmpty();
    }

    @Test
    void reportsEverythingThatIsMissingAtOnce() {
        assertThat(new DirectiveChecks(JobSettings.builder().build())
                        .problems(TaskDirectives.builder().build()))
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("-bucket-dir"))
                .anySatisfy(problem -> assertThat(problem).contains("queue"))
                .anySatisfy(problem -> assertThat(problem).contains("container"));
    }

    @Test
    void refusesAWholeBucketAsWorkDirectory() {
        assertThat(checks("s3://bucket").problems(complete().build()))
                .singleElement()
                .asString()
                .contains("include at least one directory, e.g. s3://bucket/work");
        assertThat(checks("s3://bucket/").problems(complete().build())).hasSize(1);
    }

    @Test
    void refusesAWorkDirectoryOfThisMachine() {
        assertThat(checks("/tmp/work").problems(complete().build()))
                .singleElement()
                .asString()
                .contains("must be in S3");
    }

    @Test
    void reportsContainerOptionsThatBatchCannotExpress() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .containerOptions("--gpus all --volume /a")
                                .build()))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("containerOptions: "));
    }

    @Test
    void refusesABucketOfNoValidName() {
        assertThat(checks("s3://My_Bucket/x").problems(complete().build()))
                .singleElement()
                .asString()
                .contains("no valid name: 'My_Bucket'");
    }

    @Test
    void refusesAnImageOfNoName() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .container(ContainerReference.parse("X Y:z"))
                                .build()))
                .singleElement()
                .asString()
                .contains("'X Y:z' is no name of an image");
    }

    @Test
    void refusesToWriteCredentialsIntoLaunchers() {
        JobSettings settings = JobSettings.builder()
                .workRoot(FileLocation.parse("s3://bucket/work"))
                .addCredentialVariables("env.AWS_SECRET_ACCESS_KEY at nextflow.config:3")
                .build();

        assertThat(new DirectiveChecks(settings).problems(complete().build()))
                .singleElement()
                .asString()
                .startsWith("env.AWS_SECRET_ACCESS_KEY at nextflow.config:3 would write a credential")
                .contains("aws.batch.jobRole");
    }

    @Test
    void refusesVariablesThatBatchReserves() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .containerOptions("-e AWS_BATCH_X=1 -e AWS_BATCH_Y -e OTHER")
                                .build()))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("reserves"));
    }

    @Test
    void refusesContainerOptionsForAJobDefinition() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .container(ContainerReference.parse("job-definition://mine"))
                                .containerOptions("--init")
                                .build()))
                .singleElement()
                .asString()
                .contains("job-definition://mine");
    }

    @Test
    void refusesACommandPathThatHidesTheContainersOwnPrograms() {
        for (String path : new String[] {"bin/aws", "/opt/aws", "/usr/bin/aws", "/bin/aws"}) {
            JobSettings settings = JobSettings.builder()
                    .workRoot(FileLocation.parse("s3://bucket/work"))
                    .cliPath(path)
                    .build();

            assertThat(new DirectiveChecks(settings).problems(complete().build()))
                    .singleElement()
                    .asString()
                    .contains("aws.batch.cliPath", "'" + path + "'");
        }
    }

    @Test
    void refusesToWriteCredentialsIntoAJobDefinition() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .containerOptions("-e AWS_SECRET_ACCESS_KEY -e AWS_SESSION_TOKEN=x --env AWS_REGION")
                                .build()))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("aws.batch.jobRole"));
    }

    @Test
    void refusesNamesOfImagesAndVariablesThatAreTooLong() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .container(ContainerReference.parse("x".repeat(256)))
                                .build()))
                .singleElement()
                .asString()
                .contains("255");
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .containerOptions("-e LONG=" + "x".repeat(23_000))
                                .build()))
                .singleElement()
                .asString()
                .contains("24 KiB");
    }

    @Test
    void countsVariablesInBytes() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .containerOptions("-e LONG=" + "\u4e2d".repeat(8_000))
                                .build()))
                .singleElement()
                .asString()
                .contains("24 KiB");
    }

    @Test
    void refusesVolumesForAJobDefinition() {
        assertThat(checks("s3://bucket/work")
                        .problems(complete()
                                .container(ContainerReference.parse("job-definition://mine"))
                                .addVolumes(VolumeMount.parse("/data"))
                                .build()))
                .singleElement()
                .asString()
                .contains("volumes", "job-definition://mine");
    }

    @Test
    void refusesMoreTagsThanAwsTakes() {
        TaskDirectives.Builder directives = complete();
        for (int i = 0; i < 49; i++) {
            directives.putResourceLabels("label" + i, "x");
        }

        assertThat(checks("s3://bucket/work").problems(directives.build()))
                .singleElement()
                .asString()
                .contains("48", "49");
    }

    @Test
    void refusesVolumesThatClash() {
        JobSettings settings = JobSettings.builder()
                .workRoot(FileLocation.parse("s3://bucket/work"))
                .cliPath("/opt/x/bin/aws")
                .addVolumes(VolumeMount.parse("/a:/data"))
                .build();

        assertThat(new DirectiveChecks(settings)
                        .problems(complete()
                                .addVolumes(
                                        VolumeMount.parse("/b:/data"),
                                        VolumeMount.parse("/c:/opt/x/bin"),
                                        VolumeMount.parse("/a:/data"))
                                .build()))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("'/a:/data' and '/b:/data'"))
                .anySatisfy(problem -> assertThat(problem).contains("hides the aws command"));
    }

    @Test
    void refusesArraysThatAwsDoesNotHave() {
        for (Object size : new Object[] {10_001, "many", -1}) {
            assertThat(checks("s3://bucket/work")
                            .problems(complete().putRaw("array", size).build()))
                    .singleElement()
                    .asString()
                    .contains("2 to 10000");
        }
        assertThat(checks("s3://bucket/work")
                        .problems(complete().putRaw("array", 1).build()))
                .isEmpty();
    }

    private static DirectiveChecks checks(String workRoot) {
        return new DirectiveChecks(
                JobSettings.builder().workRoot(FileLocation.parse(workRoot)).build());
    }

    private static TaskDirectives.Builder complete() {
        return TaskDirectives.builder().queue(new QueueReference("q")).container(ContainerReference.parse("ubuntu"));
    }
}
