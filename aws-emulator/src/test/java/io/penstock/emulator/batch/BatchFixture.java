package io.penstock.emulator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobDefinitionType;
import software.amazon.awssdk.services.batch.model.JobDependency;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.KeyValuesPair;
import software.amazon.awssdk.services.batch.model.RegisterJobDefinitionRequest;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/** An emulator with a queue {@code q} and clients of the AWS SDK for it. */
final class BatchFixture implements AutoCloseable {

    private final AwsEmulator aws;
    private final BatchClient batch;
    private final CloudWatchLogsClient logs;

    private BatchFixture(AwsEmulator aws) {
        this.aws = aws;
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKeyId(), aws.secretAccessKey()));
        batch = BatchClient.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(client -> client.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
        logs = CloudWatchLogsClient.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    static BatchFixture start(Path directory) {
        return start(directory, settings -> {});
    }

    static BatchFixture start(Path directory, Consumer<EmulatorSettings.Builder> more) {
        EmulatorSettings.Builder settings = EmulatorSettings.builder().directory(directory);
        more.accept(settings);
        BatchFixture fixture = new BatchFixture(AwsEmulator.start(settings.build()));
        fixture.aws.createJobQueue("q");
        return fixture;
    }

    AwsEmulator aws() {
        return aws;
    }

    BatchClient batch() {
        return batch;
    }

    CloudWatchLogsClient logs() {
        return logs;
    }

    /** Registers a definition with one vCPU and 64 MiB that runs the script. */
    String define(String name, String script) {
        return define(name, script, more -> {});
    }

    String define(String name, String script, Consumer<RegisterJobDefinitionRequest.Builder> more) {
        RegisterJobDefinitionRequest.Builder request = RegisterJobDefinitionRequest.builder()
                .jobDefinitionName(name)
                .type(JobDefinitionType.CONTAINER)
                .containerProperties(container -> container
                        .image("any")
                        .command("bash", "-c", script)
                        .resourceRequirements(amount(ResourceType.VCPU, "1"), amount(ResourceType.MEMORY, "64")));
        more.accept(request);
        return batch.registerJobDefinition(request.build()).jobDefinitionArn();
    }

    static ResourceRequirement amount(ResourceType type, String value) {
        return ResourceRequirement.builder().type(type).value(value).build();
    }

    static KeyValuesPair named(String pattern) {
        return KeyValuesPair.builder().name("JOB_NAME").values(pattern).build();
    }

    static JobDependency after(String id) {
        return JobDependency.builder().jobId(id).build();
    }

    String submit(String name, String definition) {
        return submit(name, definition, more -> {});
    }

    String submit(String name, String definition, Consumer<SubmitJobRequest.Builder> more) {
        SubmitJobRequest.Builder request =
                SubmitJobRequest.builder().jobName(name).jobQueue("q").jobDefinition(definition);
        more.accept(request);
        return batch.submitJob(request.build()).jobId();
    }

    /** Defines and submits a job that runs the script. */
    String run(String name, String script) {
        return submit(name, define(name, script));
    }

    JobDetail describe(String id) {
        List<JobDetail> found = batch.describeJobs(request -> request.jobs(id)).jobs();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    JobDetail await(String id, JobStatus status) {
        return await(id, job -> job.status() == status);
    }

    JobDetail await(String id, Predicate<JobDetail> condition) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> describe(id), condition);
    }

    JobDetail awaitEnd(String id) {
        return await(id, job -> job.status() == JobStatus.SUCCEEDED || job.status() == JobStatus.FAILED);
    }

    List<String> log(JobDetail job) {
        return logs
                .getLogEvents(request -> request.logGroupName("/aws/batch/job")
                        .logStreamName(job.container().logStreamName())
                        .startFromHead(true))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .toList();
    }

    @Override
    public void close() {
        batch.close();
        logs.close();
        aws.close();
    }
}
