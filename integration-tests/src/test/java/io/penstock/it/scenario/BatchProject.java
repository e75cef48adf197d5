package io.penstock.it.scenario;

import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A project that uses most of AWS, and an emulated AWS to run it on. */
final class BatchProject implements AutoCloseable {
    static final String JOB_ROLE = "arn:aws:iam::000000000000:role/penstock-job";
    private static final String SCRIPT = """
            params.input = 's3://inputs/reads'
            params.outdir = 's3://results/tables'
            params.fail = false
            process COUNT {
                label 'bigTask'
                publishDir params.outdir, mode: 'copy'
                input: path reads
                output: path 'count.txt'
                script: "cat $reads/* | wc -l > count.txt"
            }
            process WAIT {
                label 'bigTask'
                input: path counted
                script: "sleep 30"
            }
            process BREAK {
                label 'bigTask'
                errorStrategy 'terminate'
                input: path counted
                script: "sleep 1; exit 3"
            }
            workflow {
                COUNT(file(params.input))
                if (params.fail) {
                    WAIT(COUNT.out)
                    BREAK(COUNT.out)
                }
            }
            """;
    private static final String CONFIGURATION = """
            process {
                withLabel: bigTask {
                    executor = 'awsbatch'
                    queue = 'big'
                    container = 'debian:12-slim'
                    resourceLabels = [project: 'penstock']
                }
            }
            aws.batch.jobRole = '%s'
            bucketDir = 's3://work-bucket/runs'
            """.formatted(JOB_ROLE);

    private final AwsEmulator aws;
    private final Penstock penstock;

    private BatchProject(AwsEmulator aws, Penstock penstock) {
        this.aws = aws;
        this.penstock = penstock;
    }

    /** Starts AWS with what the project names, and writes the project. */
    static BatchProject start(Path directory) {
        AwsEmulator aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("aws"))
                .awsCommand(AwsCommand.STAND_IN)
                .build());
        aws.createBucket("inputs");
        aws.createBucket("results");
        aws.createBucket("work-bucket");
        aws.createJobQueue("big");
        Penstock penstock = Penstock.in(directory)
                .with(aws.environment())
                .file("main.nf", SCRIPT)
                .file("nextflow.config", CONFIGURATION);
        BatchProject project = new BatchProject(aws, penstock);
        project.put("inputs", "reads/a.txt", "one\ntwo\n");
        return project;
    }

    private void put(String bucket, String key, String text) {
        try (var s3 = S3Client.builder()
                .endpointOverride(aws.endpoint())
                .forcePathStyle(true)
                .region(Region.of(aws.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(aws.accessKeyId(), aws.secretAccessKey())))
                .build()) {
            s3.putObject(
                    request -> request.bucket(bucket).key(key),
                    RequestBody.fromBytes(text.getBytes(StandardCharsets.UTF_8)));
        }
        aws.requests().clear();
    }

    AwsEmulator aws() {
        return aws;
    }

    Penstock penstock() {
        return penstock;
    }

    /** Returns the environment without any key. */
    Map<String, String> withoutKeys() {
        Map<String, String> environment = new HashMap<>(aws.environment());
        environment.put("AWS_ACCESS_KEY_ID", "");
        environment.put("AWS_SECRET_ACCESS_KEY", "");
        return environment;
    }

    @Override
    public void close() {
        aws.close();
    }
}
