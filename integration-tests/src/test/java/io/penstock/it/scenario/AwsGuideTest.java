package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide to AWS promises is there. */
final class AwsGuideTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");
    private static final int PARAGRAPHS = 62;

    @Test
    void namesOnlyTestsThatExist() {
        Map<String, List<Path>> sources = sources();

        assertThat(TEST.matcher(guide()).results().distinct()).isNotEmpty().allSatisfy(named -> {
            assertThat(sources).as("%s", named.group()).containsKey(named.group(1));
            assertThat(sources.get(named.group(1)))
                    .as("%s", named.group())
                    .anyMatch(source -> hasMethod(source, named));
        });
    }

    @Test
    void hasARowWithATestForEveryParagraphOfTheReferencePage() {
        String table = guide().substring(guide().indexOf("## The reference page"));
        List<String> rows = table.lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| Paragraph"))
                .toList();

        assertThat(rows).hasSize(PARAGRAPHS).allMatch(row -> TEST.matcher(row).find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create-compute-environment",
                "create-job-queue",
                "aws s3 mb",
                "create-role",
                "AmazonEC2ContainerServiceforEC2Role",
                "AmazonEC2ContainerRegistryReadOnly",
                "conda install -c conda-forge -y awscli",
                "aws.batch.cliPath = ",
                "amazon-linux-extras install -y docker",
                "amazon-linux-extras install -y ecs",
                "usermod -a -G docker ec2-user",
                "localhost:51678/v1/metadata",
                "VolumeSize",
                "aws sso login --profile work",
                "job-definition://",
                "aws.batch.platformType = 'fargate'",
                "withLabel: bigTask",
                "aws.batch.volumes = '/tmp'",
            })
    void hasASectionForEverythingToSetUp(String words) {
        assertThat(guide()).contains(words);
    }

    @Test
    void linksOnlyToItsOwnHeadingsAndToFilesThatExist() {
        String guide = guide();
        List<String> headings = guide.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();

        assertThat(Pattern.compile("]\\(([^)]+)\\)").matcher(guide).results().map(link -> link.group(1)))
                .allMatch(link -> link.startsWith("#")
                        ? headings.contains(link.substring(1))
                        : Files.exists(Places.root().resolve("docs").resolve(link)));
    }

    private static boolean hasMethod(Path source, MatchResult named) {
        return read(source).contains("void " + named.group(2) + "(");
    }

    private static String guide() {
        return read(Places.root().resolve("docs").resolve("aws.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Path>> sources() {
        try (Stream<Path> modules = Files.list(Places.root())) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(AwsGuideTest::files)
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
