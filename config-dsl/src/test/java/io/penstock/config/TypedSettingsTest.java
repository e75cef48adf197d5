package io.penstock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.config.check.ConfigProblem;
import io.penstock.config.check.InvalidConfigurationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedSettingsTest {
    private static Configuration load(String text) {
        return ConfigLoader.builder().text("x.config", text).build().load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "docker.enabled = 'yes'         ~ 'docker.enabled' must be true or false, not 'yes'",
                "executor.queueSize = 'many'    ~ 'executor.queueSize' must be a whole number from 0, not 'many'",
                "executor.queueSize = -1        ~ 'executor.queueSize' must be a whole number from 0, not '-1'",
                "executor.$local.memory = 'big' ~ 'executor.$local.memory' must be an amount of memory such as '8 GB'"
                        + " or 8.GB, not 'big'",
                "executor.pollInterval = 'soon' ~ 'executor.pollInterval' must be a span of time such as '30 sec' or"
                        + " 4.h, not 'soon'",
                "aws.region = ['a', 'b']        ~ 'aws.region' must be a text, not '[a, b]'",
                "aws.batch.maxTransferAttempts = 'x' ~ 'aws.batch.maxTransferAttempts' must be a whole number, not 'x'",
                "aws.client.minimumPartSize = 'x'    ~ 'aws.client.minimumPartSize' must be an amount of memory such"
                        + " as '8 GB' or 8.GB, not 'x'",
                "aws.region = { 'eu-west-1' }   ~ 'aws.region' cannot depend on the task: only directives of a process"
                        + " can",
                "process.cpus = 0               ~ 'process.cpus' must be a whole number from 1, not '0'",
                "process.memory = '8 GBytes'    ~ 'process.memory' must be an amount of memory such as '8 GB' or 8.GB,"
                        + " not '8 GBytes'",
                "process.time = '8 parsecs'     ~ 'process.time' must be a span of time such as '30 sec' or 4.h, not"
                        + " '8 parsecs'",
                "process.errorStrategy = 'rtry' ~ 'process.errorStrategy' must be 'terminate', 'finish', 'ignore' or"
                        + " 'retry', not 'rtry'",
            })
    void refusesValuesOfTheWrongKind(String text, String expected) {
        assertThatThrownBy(() -> load("\n" + text)).hasMessage("x.config:2:1: " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker.enabled = 'true'",
                "executor.queueSize = \"${1 + 1}\"",
                "executor.memory = 8.GB",
                "executor.pollInterval = '5 sec'",
                "aws.region = null",
                "process { cpus = '4'; memory = '8GB'; time = '1d 2h'; errorStrategy = 'RETRY'; cache = 'lenient' }",
                "process { cpus = { task.attempt }; memory = 8589934592; time = 3600000; queue = '' }",
                "process { errorStrategy = { 'retry' }; maxErrors = -1; cache = false; container = null }",
                "docker.runOptions = '-u $(id -u)'",
                "singularity.pullTimeout = 'whatever'",
            })
    void acceptsWhatTheProductCanRead(String text) {
        assertThat(load(text).warnings()).isEmpty();
    }

    @Test
    void reportsMistakesOfNamesAndKindsTogether() {
        assertThatThrownBy(() -> load("process.cpus = 'x'\nprocess { withLabel: a { memory = 'y' } }\nb = c.d"))
                .isInstanceOfSatisfying(
                        InvalidConfigurationException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.position().line())
                                .containsExactly(3, 1, 2));
    }

    @Test
    void listsWhatIsAcceptedAndNotUsed() {
        Configuration configuration = load("""
            plugins { id 'nf-schema@2.0.0' }
            azure.batch.location = 'west'
            k8s { namespace = 'x' }
            tower.enabled = true
            singularity { enabled = true; autoMount = true }
            aws.client.userAgent = 'me'
            process { clusterOptions = '-q x'; withLabel: a { penv = 'm' } }
            cleanup = true
            """);

        assertThat(configuration.unused())
                .extracting(ConfigProblem::toString)
                .containsExactlyInAnyOrder(
                        "x.config:1:11: the plugin 'nf-schema@2.0.0' is accepted and not used",
                        "x.config:2:1: the scope 'azure' is accepted and not used",
                        "x.config:3:1: the scope 'k8s' is accepted and not used",
                        "x.config:4:1: the scope 'tower' is accepted and not used",
                        "x.config:5:1: the scope 'singularity' is accepted and not used",
                        "x.config:6:1: 'aws.client.userAgent' is accepted and not used",
                        "x.config:7:11: the directive 'clusterOptions' is accepted and not used",
                        "x.config:7:51: the directive 'penv' is accepted and not used",
                        "x.config:8:1: 'cleanup' is accepted and not used");
        assertThat(configuration.warnings())
                .extracting(ConfigProblem::toString)
                .containsExactly("x.config:5:31: 'singularity' has no option 'autoMount'; did you mean 'autoMounts'?");
    }

    @Test
    void takesTheDefaultExecutorOfTheExecutorScope() {
        Configuration configuration = load("executor.name = 'awsbatch'");

        assertThat(configuration.processLayers())
                .singleElement()
                .satisfies(layer -> assertThat(layer.values()).containsOnlyKeys("executor"));
        assertThat(load("executor.name = 'a'\nprocess.executor = 'b'")
                        .processLayers()
                        .get(0)
                        .values()
                        .get("executor"))
                .satisfies(value -> assertThat(value.value()).isEqualTo("b"));
    }

    @Test
    void includesAddressesOnlyWhereTheEmbedderAllowsIt() {
        List<URI> asked = new ArrayList<>();

        Configuration configuration = ConfigLoader.builder()
                .text("x.config", "includeConfig 'https://example.org/conf/a.config'")
                .remoteFiles(address -> {
                    asked.add(address);
                    return address.getPath().endsWith("a.config")
                            ? "params.a = 1\nincludeConfig 'b.config'"
                            : "params.b = 2";
                })
                .build()
                .load();

        assertThat(asked)
                .containsExactly(
                        URI.create("https://example.org/conf/a.config"),
                        URI.create("https://example.org/conf/b.config"));
        assertThat(configuration.parameters()).containsEntry("a", 1).containsEntry("b", 2);
        assertThat(configuration.entry("params.b").orElseThrow().origin())
                .hasToString("https://example.org/conf/b.config:1");
    }
}
