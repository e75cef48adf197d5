package io.penstock.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.penstock.api.run.TaskRunner;
import io.penstock.aws.client.AwsClients;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.emulator.AwsCommand;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.Permission;
import software.amazon.awssdk.services.s3.model.RequestPayer;

/** What a job brings in and takes out, by the AWS command of this machine and by its stand-in. */
final class TransfersOnBatchTest {
    private static final List<String> NAMES = List.of(
            "a b", "it's \"quoted\"", "$(rm -rf x)`y`", "é中😀", "-rf", "line\nend", "[x]*?{y,z}", "back\\slash%41+&#");

    @TempDir
    private Path directory;

    private static boolean isMissing(AwsCommand command) {
        return command != AwsCommand.STAND_IN
                && Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .noneMatch(path -> Files.isExecutable(Path.of(path, "aws")));
    }

    @ParameterizedTest
    @EnumSource(AwsCommand.class)
    void carriesFilesOfAnyNameBothWays(AwsCommand command) throws Exception {
        assumeTrue(!isMissing(command), "skipped: no aws");
        try (EmulatedAws aws = EmulatedAws.start(directory, command)) {
            TaskBody body = TaskBody.script(
                    "shopt -s globstar; mkdir out; i=0; for f in single/* tree/**/*; do [ -f \"$f\" ] || continue; "
                            + "cp -- \"$f\" \"out/$i ${f##*/}\"; i=$((i+1)); done",
                    FileOutput.builder().addPatterns("out/*").build());
            TaskRequest.Builder request = request(body);
            AwsBatchSettings settings = aws.settings().build();
            try (FileStore s3 = AwsBatch.fileStore(settings)) {
                FileLocation data = FileLocation.parse("s3://" + EmulatedAws.BUCKET + "/data");
                for (String name : NAMES) {
                    s3.write(data.resolve("tree/deep er/" + name), name.getBytes(StandardCharsets.UTF_8));
                }
                for (String name : NAMES.subList(0, 4)) {
                    s3.write(data.resolve(name), name.getBytes(StandardCharsets.UTF_8));
                    request.addInputs(new InputFile(data.resolve(name), "single/" + name));
                }
                request.addInputs(new InputFile(data.resolve("tree"), "tree"));
                TaskResult result = run(settings, s3, request.build());

                List<FileLocation> files = result.outputs().get(0).files();
                assertThat(files).hasSize(NAMES.size() + 4);
                for (FileLocation file : files) {
                    assertThat(text(s3, file)).isEqualTo(file.name().replaceFirst("(?s)^\\d+ ", ""));
                }
            }
        }
    }

    @Test
    void honoursWhatIsSaidOfObjectsInBothDirections() throws Exception {
        assumeTrue(!isMissing(AwsCommand.MACHINE_ELSE_STAND_IN), "skipped: no aws");
        try (EmulatedAws aws = EmulatedAws.start(directory, AwsCommand.MACHINE_ELSE_STAND_IN)) {
            AwsBatchSettings settings = aws.settings()
                    .requesterPays(true)
                    .storageClass("STANDARD_IA")
                    .storageEncryption("aws:kms")
                    .storageKmsKeyId("my-key")
                    .objectAcl("public-read")
                    .build();
            FileLocation input = FileLocation.parse("s3://" + EmulatedAws.BUCKET + "/data/in");
            try (FileStore s3 = AwsBatch.fileStore(settings);
                    AwsClients clients = new AwsClients(settings)) {
                clients.s3()
                        .putBucketRequestPayment(request -> request.bucket(EmulatedAws.BUCKET)
                                .requestPaymentConfiguration(payment -> payment.payer(Payer.REQUESTER)));
                s3.write(input, new byte[] {'x'});
                TaskRequest request = request(TaskBody.script("cat in > out", OutputRequest.files("out")))
                        .addInputs(new InputFile(input, "in"))
                        .build();
                FileLocation out =
                        run(settings, s3, request).outputs().get(0).files().get(0);

                for (String name : List.of("out", ".command.out", ".exitcode", ".command.run")) {
                    String key = out.parent().resolve(name).path().substring(1);
                    HeadObjectResponse head = clients.s3()
                            .headObject(asked ->
                                    asked.bucket(EmulatedAws.BUCKET).key(key).requestPayer(RequestPayer.REQUESTER));
                    assertThat(head.storageClassAsString()).as(name).isEqualTo("STANDARD_IA");
                    assertThat(head.serverSideEncryptionAsString()).as(name).isEqualTo("aws:kms");
                    assertThat(head.ssekmsKeyId()).as(name).endsWith("my-key");
                    assertThat(clients.s3()
                                    .getObjectAcl(asked -> asked.bucket(EmulatedAws.BUCKET)
                                            .key(key)
                                            .requestPayer(RequestPayer.REQUESTER))
                                    .grants())
                            .as(name)
                            .anyMatch(grant -> grant.permission() == Permission.READ
                                    && String.valueOf(grant.grantee().uri()).endsWith("AllUsers"));
                }
            }
        }
    }

    @Test
    void getsThroughAnS3ThatFailsEveryTenthRequestAndBreaksEveryFiftiethDownload() throws Exception {
        assumeTrue(!isMissing(AwsCommand.MACHINE_ELSE_STAND_IN), "skipped: no aws");
        try (EmulatedAws aws = EmulatedAws.start(directory, AwsCommand.MACHINE_ELSE_STAND_IN)) {
            AwsBatchSettings settings = aws.settings().maxErrorRetry(4).build();
            FileLocation tree = FileLocation.parse("s3://" + EmulatedAws.BUCKET + "/tree");
            try (FileStore s3 = AwsBatch.fileStore(settings)) {
                for (int i = 0; i < 60; i++) {
                    s3.write(tree.resolve("d" + i % 3 + "/f" + i), new byte[1000 + i]);
                }
                aws.faults().s3().failEvery(10);
                aws.faults().s3().truncateEveryDownload(50);
                TaskRequest request = request(TaskBody.script(
                                "cat tree/*/* | wc -c > count; cp -r tree copy", OutputRequest.files("count", "copy")))
                        .addInputs(new InputFile(tree, "tree"))
                        .build();
                List<FileLocation> files =
                        run(settings, s3, request).outputs().get(0).files();
                aws.faults().s3().failEvery(0);

                assertThat(text(s3, files.get(1)).trim()).isEqualTo("61770");
                assertThat(s3.list(files.get(0))).hasSize(60);
            }
        }
    }

    private static TaskRequest.Builder request(TaskBody body) {
        return TaskRequest.builder()
                .process(ProcessDefinition.named("CARRY")
                        .putDirectives("executor", value("awsbatch"))
                        .putDirectives("queue", value(EmulatedAws.QUEUE))
                        .putDirectives("container", value("ubuntu:24.04"))
                        .build())
                .template(variables -> body);
    }

    private static DirectiveValue value(String text) {
        return new DirectiveValue(text, SourcePosition.named("test"));
    }

    private static TaskResult run(AwsBatchSettings settings, FileStore s3, TaskRequest request) throws Exception {
        try (TaskExecutor batch = AwsBatch.executor(settings, s3);
                TaskRunner runner =
                        TaskRunner.builder().executor(batch).fileStore(s3).build()) {
            TaskResult result = runner.submit(request).toCompletableFuture().get(120, TimeUnit.SECONDS);
            assertThat(result.outcome().isSuccess()).as("%s", result.outcome()).isTrue();
            return result;
        }
    }

    private static String text(FileStore store, FileLocation file) throws IOException {
        try (InputStream in = store.read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
