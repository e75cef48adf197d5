package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.config.check.ConfigProblem;
import io.penstock.config.check.InvalidConfigurationException;
import io.penstock.config.model.ConfigEntry;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.resource.MemorySize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigLoaderTest {
    @TempDir
    private Path directory;

    private static Configuration load(String text, String... profiles) {
        ConfigLoader.Builder builder = ConfigLoader.builder().text("nextflow.config", text);
        List.of(profiles).forEach(builder::profile);
        return builder.build().load();
    }

    private static @Nullable Object value(Configuration configuration, String name) {
        return configuration.setting(name).map(DirectiveValue::value).orElse("absent");
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void readsSettingsWithTheirOrigins() {
        Configuration configuration = load("""
                aws.region = 'eu-west-1'
                aws {
                    batch.cliPath = '/opt/aws'
                    batch { maxSpotAttempts = 3 }
                }
                executor.queueSize = 10
                process.memory = 8.GB
                process.time = 4.h
                """);

        assertThat(value(configuration, "aws.region")).isEqualTo("eu-west-1");
        assertThat(value(configuration, "aws.batch.cliPath")).isEqualTo("/opt/aws");
        assertThat(value(configuration, "process.memory")).isEqualTo(MemorySize.ofGibibytes(8));
        assertThat(value(configuration, "process.time")).isEqualTo(Duration.ofHours(4));
        assertThat(configuration
                        .setting("aws.batch.maxSpotAttempts")
                        .orElseThrow()
                        .origin())
                .hasToString("nextflow.config:4:13");
        assertThat(configuration.scope("aws")).containsOnlyKeys("region", "batch.cliPath", "batch.maxSpotAttempts");
        assertThat(configuration.setting("aws.profile")).isEmpty();
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void remembersWhatAValueReplaced() {
        Configuration configuration = load("""
                process.cpus = 1
                process { cpus = 2 }
                profiles { big { process.cpus = 8 } }
                """, "big");

        ConfigEntry entry = configuration.entry("process.cpus").orElseThrow();

        assertThat(entry.value()).isEqualTo(8);
        assertThat(entry.origin()).hasToString("nextflow.config:3 (profile big)");
        assertThat(entry.history()).extracting(ConfigEntry::value).containsExactly(2, 1);
        assertThat(entry.history())
                .extracting(e -> e.origin().position().line())
                .containsExactly(2, 1);
    }

    @Test
    void appliesProfilesInTheOrderChosen() {
        String text = """
                profiles {
                    a { params.x = 'a'; process.cpus = 1 }
                    b { params.x = 'b' }
                    standard { params.x = 'standard' }
                }
                """;

        assertThat(value(load(text, "a", "b"), "params.x")).isEqualTo("b");
        assertThat(value(load(text, "b", "a"), "params.x")).isEqualTo("a");
        assertThat(value(load(text), "params.x")).isEqualTo("standard");
        assertThat(load(text).profiles()).containsExactly("a", "b", "standard");
    }

    @Test
    void refusesAProfileThatNobodyDeclares() {
        assertThatThrownBy(() -> load("profiles { docker { } }", "dokcer"))
                .hasMessageContaining("Unknown configuration profile: 'dokcer'; did you mean 'docker'?");
    }

    @Test
    void includesFilesRelativeToTheIncludingOne() throws IOException {
        write("conf/base.config", "process.cpus = 1\nprocess.ext.args = '-a'\nincludeConfig 'more.config'");
        write("conf/more.config", "params.y = \"${params.x}!\"\nprocess { withLabel: big { cpus = 16 } }");
        Path main = write("nextflow.config", """
                params.x = 'x'
                includeConfig "conf/${params.dir ?: 'base'}.config"
                process.ext.prefix = 'p'
                process { includeConfig '/dev/null' }
                """);

        Configuration configuration = ConfigLoader.builder().file(main).build().load();

        assertThat(value(configuration, "params.y")).isEqualTo("x!");
        assertThat(value(configuration, "process.ext")).isEqualTo(Map.of("args", "-a", "prefix", "p"));
        assertThat(configuration
                        .entry("process.withLabel:big.cpus")
                        .orElseThrow()
                        .origin()
                        .position())
                .hasToString(directory + "/conf/more.config:2:28");
    }

    @Test
    void laterFilesWinAndMapsMerge() throws IOException {
        Path first = write("a.config", "process { cpus = 1; ext = [a: 1] }\nparams.p = 1");
        Path second = write("b.config", "process { cpus = 2; ext = [b: params.p + 1] }");

        Configuration configuration =
                ConfigLoader.builder().file(first).file(second).build().load();

        assertThat(value(configuration, "process.cpus")).isEqualTo(2);
        assertThat(value(configuration, "process.ext")).isEqualTo(Map.of("a", 1, "b", 2));
    }

    @Test
    void givenParametersBeatFiles() {
        Configuration configuration = ConfigLoader.builder()
                .text("x.config", "params { a = 1; b = \"${params.a}b\"; m { k = 1; l = 2 } }\nprocess.tag = params.a")
                .parameters(Map.of("a", 5, "m", Map.of("k", 9)), "params.json")
                .parameters(Map.of("a", 7), "command line")
                .build()
                .load();

        assertThat(configuration.parameters())
                .containsEntry("a", 7)
                .containsEntry("b", "7b")
                .containsEntry("m", Map.of("k", 9, "l", 2));
        assertThat(value(configuration, "process.tag")).isEqualTo(7);
        ConfigEntry winner = configuration.entry("params.a").orElseThrow();
        assertThat(winner.origin()).hasToString("command line");
        assertThat(winner.history()).extracting(ConfigEntry::value).containsExactly(5, 1);
    }

    @Test
    void reportsAllMistakesOfAllFilesAtOnce() throws IOException {
        write("bad.config", "process { cpus = (1 }\n");
        Path main = write("nextflow.config", """
                process.cpus = nope + 1
                includeConfig 'bad.config'
                includeConfig 'absent.config'
                process {
                    memory '8 GB'
                    time = 4.h + 'x'.execute()
                    withName: '(' { cpus = 1 }
                }
                params.ok = 1
                """);

        assertThatThrownBy(() -> ConfigLoader.builder().file(main).build().load())
                .isInstanceOfSatisfying(InvalidConfigurationException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION);
                    assertThat(e.problems())
                            .extracting(p -> Path.of(p.position().file()).getFileName() + ":"
                                    + p.position().line())
                            .containsExactly(
                                    "nextflow.config:1",
                                    "bad.config:1",
                                    "nextflow.config:3",
                                    "nextflow.config:5",
                                    "nextflow.config:6",
                                    "nextflow.config:7");
                })
                .hasMessageContaining("the variable `nope` is not defined")
                .hasMessageContaining("expected ')' for the '(' of line 1, found '}'")
                .hasMessageContaining("there is no configuration file " + directory + "/absent.config")
                .hasMessageContaining("a setting needs '=': write 'memory = …'")
                .hasMessageContaining("'execute' is refused: a file cannot start programs")
                .hasMessageContaining("selector '(' is not a regular expression");
    }

    @Test
    void catchesAFailedInclude() {
        List<String> printed = new ArrayList<>();

        Configuration configuration = ConfigLoader.builder()
                .text("x.config", """
                        try { includeConfig 'https://example.org/x.config' }
                        catch (Exception e) { println "no: ${e.message}" }
                        process.cpus = 3
                        """)
                .printer(printed::add)
                .build()
                .load();

        assertThat(value(configuration, "process.cpus")).isEqualTo(3);
        assertThat(printed).singleElement().asString().startsWith("no: cannot include https://example.org/x.config");
    }

    @Test
    void warnsOfUnknownNames() {
        Configuration configuration = load("""
                proces.cpus = 1
                process.cpu = 1
                process { withLabel: x { maxSpotAttempts = 2 } }
                aws.batch.clipath = 'x'
                docker.enable = true
                tower.accessToken = 'x'
                env.ANY = 'x'
                """);

        assertThat(configuration.warnings())
                .extracting(ConfigProblem::toString)
                .containsExactlyInAnyOrder(
                        "nextflow.config:1:1: 'proces' is no scope or option; did you mean 'process'?",
                        "nextflow.config:2:1: 'cpu' is no process directive; did you mean 'cpus'?",
                        "nextflow.config:3:26: 'maxSpotAttempts' is no process directive; it is an option of 'aws.batch'",
                        "nextflow.config:4:1: 'aws.batch' has no option 'clipath'; did you mean 'cliPath'?",
                        "nextflow.config:5:1: 'docker' has no option 'enable'; did you mean 'enabled'?");
    }

    @Test
    void namesTheOptionThatTookThePlaceOfAnother() {
        assertThat(load("executor.awscli = '/opt/bin/aws'\n").warnings())
                .extracting(ConfigProblem::toString)
                .containsExactly(
                        "nextflow.config:1:1: 'executor' has no option 'awscli'; 'aws.batch.cliPath' took its place");
    }

    @Test
    void acceptsTheOlderStyle() {
        Configuration configuration = load("""
                process.cpus = { check_max(8 * task.attempt, 'cpus') }
                def limit = 4
                if (limit > 3) {
                    process.memory = "${limit} GB"
                    limit = 5
                }
                process.maxForks = limit
                plugins { id 'nf-schema@2.0.0' }
                def check_max(obj, type) { obj > params.max ? params.max : obj }
                params.max = 10
                """);

        assertThat(value(configuration, "process.memory")).isEqualTo("4 GB");
        assertThat(value(configuration, "process.maxForks")).isEqualTo(5);
        assertThat(configuration.plugins()).containsExactly("nf-schema@2.0.0");
    }

    @Test
    void endsAnEndlessLoop() {
        assertThatThrownBy(() -> load("while (true) { process.cpus = 1 }")).hasMessageContaining("endless loop");
    }

    @Test
    void endsFilesThatIncludeEachOther() throws IOException {
        Path file = write("a.config", "includeConfig 'a.config'");

        assertThatThrownBy(() -> ConfigLoader.builder().file(file).build().load())
                .hasMessageContaining("files include each other");
    }

    @Test
    void evaluatesALongFileWhileItParsesIt() {
        String line = "params.a%d = 'some value that takes room on its line'%n";
        StringBuilder text = new StringBuilder("def twice(x) { x * 2 }\nprocess.cpus = twice(2)\n");
        for (int i = 0; text.length() < 5_000_000; i++) {
            text.append(line.formatted(i));
        }

        Configuration configuration = load(text.append("process.maxForks = 7\n").toString());

        assertThat(value(configuration, "process.cpus")).isEqualTo(4);
        assertThat(value(configuration, "process.maxForks")).isEqualTo(7);
        assertThat(configuration.entry("params.a2").orElseThrow().origin()).hasToString("nextflow.config:5");
    }

    @Test
    void doesNotChangeOnceItIsLoaded() {
        Configuration configuration = load("params.a = 1\nprocess.tag = { params.get('b', 'x') }");

        DynamicValue tag = (DynamicValue) Objects.requireNonNull(value(configuration, "process.tag"));

        assertThat(tag.evaluate(new TaskVariables() {
                    @Override
                    public @Nullable Object task(String property) {
                        return null;
                    }

                    @Override
                    public Map<String, Object> inputs() {
                        return Map.of();
                    }
                }))
                .isEqualTo("x");
        assertThat(configuration.parameters()).containsOnlyKeys("a");
    }

    @Test
    void answersQuestionsAboutFiles() {
        Configuration configuration = ConfigLoader.builder()
                .text("x.config", "params.there = new File(\"$projectDir\").exists()\nparams.name = projectDir.name")
                .variable("projectDir", directory)
                .build()
                .load();

        assertThat(configuration.parameters())
                .containsEntry("there", true)
                .containsEntry("name", directory.getFileName().toString());
    }

    @Test
    void readsEnvironmentVariablesAsNamesThatNothingElseHas() {
        Configuration configuration = ConfigLoader.builder()
                .environment(Map.of("HOME", "/home/me", "docker", "no"))
                .text("nextflow.config", "docker.enabled = true\nparams.a = \"$HOME/x\"\nparams.b = docker.enabled\n")
                .build()
                .load();

        assertThat(configuration.parameters()).containsEntry("a", "/home/me/x").containsEntry("b", true);
    }

    @Test
    void knowsHowManyProcessorsThereAre() {
        Configuration configuration = load("""
                params.a = Runtime.runtime.availableProcessors()
                params.b = Runtime.getRuntime().availableProcessors()
                """);

        assertThat(configuration.parameters())
                .containsEntry("a", Runtime.getRuntime().availableProcessors())
                .containsEntry("b", Runtime.getRuntime().availableProcessors());
    }
}
