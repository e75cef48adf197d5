package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same run against an S3 and Batch that somebody else serves, named in each way there is. */
final class EndpointTest {
    private static final String SCRIPT = """
            process MAKE {
                output: path 'x.txt'
                script: "echo local > x.txt"
            }
            process GROW {
                label 'bigTask'
                input: path x
                output: stdout
                script: "cat $x; echo batch"
            }
            workflow { MAKE() | GROW | view { it.trim().replace('\\n', '+') } }
            """;
    private static final String CONFIGURATION = """
            process {
                withLabel: bigTask { executor = 'awsbatch'; queue = 'their-queue'; container = 'debian:12-slim' }
            }
            """;

    @TempDir
    private static Path emulatorDirectory;

    @TempDir
    private Path directory;

    private static AwsEmulator aws;

    @BeforeAll
    static void serve() {
        aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(emulatorDirectory)
                .awsCommand(AwsCommand.STAND_IN)
                .build());
        aws.createBucket("their-bucket");
        aws.createJobQueue("their-queue");
    }

    @AfterAll
    static void end() {
        aws.close();
    }

    @Test
    void isFoundThroughTheVariableForAllServices() {
        check(project("").with(aws.environment()));
    }

    @Test
    void isFoundThroughTheVariablesOfEachService() {
        check(project("")
                .with(keys())
                .with("AWS_ENDPOINT_URL_S3", aws.endpoint().toString())
                .with("AWS_ENDPOINT_URL_BATCH", aws.endpoint().toString()));
    }

    @Test
    void isFoundThroughTheConfiguration() {
        check(project("aws { region = '" + aws.region() + "'; accessKey = '" + aws.accessKeyId() + "'; secretKey = '"
                + aws.secretAccessKey() + "'; client.endpoint = '" + aws.endpoint() + "' }\n"));
    }

    private void check(Penstock penstock) {
        Penstock.End end = penstock.run("main.nf", "-b", "s3://their-bucket/" + directory.getFileName());

        assertThat(end.status()).as("%s", end).isZero();
        assertThat(end.out()).contains("local+batch", "queue their-queue, region us-east-1");
    }

    private Penstock project(String more) {
        return Penstock.in(directory).file("main.nf", SCRIPT).file("nextflow.config", CONFIGURATION + more);
    }

    private static Map<String, String> keys() {
        return Map.of(
                "AWS_ACCESS_KEY_ID", aws.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", aws.secretAccessKey(),
                "AWS_REGION", aws.region());
    }
}
