package io.penstock.it.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatchSettings;
import io.penstock.config.ConfigLoader;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskResult;
import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import io.penstock.local.LocalSettings;
import io.penstock.spi.ConfigurationSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmbeddingTest {
    private static final String CONFIGURATION = """
            process {
                withLabel: bigTask {
                    executor = 'awsbatch'
                    queue = 'queue'
                    container = 'debian:12-slim'
                }
            }
            """;

    @TempDir
    private static Path emulatorDirectory;

    @TempDir
    private Path directory;

    private static AwsEmulator emulator;

    @BeforeAll
    static void serve() {
        emulator = AwsEmulator.start(EmulatorSettings.builder()
                .directory(emulatorDirectory)
                .awsCommand(AwsCommand.STAND_IN)
                .build());
        emulator.createBucket("bucket");
        emulator.createJobQueue("queue");
    }

    @AfterAll
    static void end() {
        emulator.close();
    }

    @Test
    void runsBothKindsOfTasksWithoutAnInjector() {
        assertCounted(PlainEmbedding.run(here(), aws("plain"), configuration()), "s3://bucket/plain/");
    }

    @Test
    void runsBothKindsOfTasksWithGuice() {
        assertCounted(GuiceEmbedding.run(here(), aws("guice"), configuration()), "s3://bucket/guice/");
    }

    @ParameterizedTest
    @CsvSource({"plain,PlainEmbedding", "guice,GuiceEmbedding"})
    void theReadmeShowsWhatIsTestedHere(String name, String source) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("README.md")) ? here : here.resolve("..");
        String readme = Files.readString(root.resolve("README.md"));
        String code = Files.readString(
                root.resolve("integration-tests/src/test/java/io/penstock/it/embed/" + source + ".java"));

        String shown = found(readme, "<!-- snippet: " + name + " -->\n```java\n(.*?)```");
        String tested = found(code, "// snippet: " + name + "\n(.*?) *// end of snippet");

        assertThat(shown).isEqualTo(tested.replaceAll("(?m)^ {4}", ""));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static void assertCounted(TaskResult result, String workRoot) {
        assertThat(result.status()).as("%s", result).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(result.outputs().get(0).text().orElseThrow().strip()).isEqualTo("10");
        assertThat(result.workDirectory().toString()).startsWith(workRoot);
    }

    private LocalSettings here() {
        return LocalSettings.builder().workRoot(directory.resolve("work")).build();
    }

    private static AwsBatchSettings aws(String work) {
        return AwsBatchSettings.builder()
                .workRoot(FileLocation.parse("s3://bucket/" + work))
                .environment(emulator.environment())
                .pollInterval(Duration.ofMillis(100))
                .build();
    }

    private static ConfigurationSource configuration() {
        return ConfigLoader.builder()
                .text("embedded.config", CONFIGURATION)
                .build()
                .load();
    }
}
