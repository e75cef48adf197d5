package io.penstock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigCommandTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "rich-blocks.txt, config rich.config",
        "rich-flat.txt, config -flat rich.config",
        "rich-origins.txt, config -flat -origin -profile wide rich.config --outdir elsewhere",
        "rich.json, config -json rich.config",
    })
    void printsTheMergedConfiguration(String golden, String line) {
        Called called = Called.in(Golden.DIRECTORY, line.split(" ", -1));

        assertThat(called.status()).as(called.err()).isZero();
        Golden.assertSame(golden, called.out());
    }

    @Test
    void printsBlocksThatMeanTheSameWhenReadBack() throws IOException {
        Called blocks = Called.in(Golden.DIRECTORY, "config", "--show-secrets", "-origin", "rich.config");
        Path copy = Files.writeString(directory.resolve("copy.config"), blocks.out());

        assertThat(Called.in(directory, "config", "-flat", "--show-secrets", copy.toString())
                        .out())
                .isEqualTo(Called.in(Golden.DIRECTORY, "config", "-flat", "--show-secrets", "rich.config")
                        .out());
    }

    @Test
    void printsFlatLinesThatMeanTheSameWhenReadBack() throws IOException {
        Called flat = Called.in(Golden.DIRECTORY, "config", "-flat", "--show-secrets", "rich.config");
        String lines = flat.out().replaceAll("(?m)^plugins.*\\R", "");
        Path copy = Files.writeString(directory.resolve("copy.config"), lines);

        assertThat(Called.in(directory, "config", "-flat", "--show-secrets", copy.toString())
                        .out())
                .isEqualTo(lines);
    }

    @Test
    void printsJsonThatOthersRead() throws IOException {
        JsonNode read = new ObjectMapper()
                .readTree(Called.in(Golden.DIRECTORY, "config", "-json", "rich.config")
                        .out());

        assertThat(read.at("/process/memory").asText()).isEqualTo("1536 MB");
        assertThat(read.at("/params/quote").asText()).isEqualTo("it's a \"test\" for $5\n");
        assertThat(read.at("/process/withLabel:big|huge/cpus").asInt()).isEqualTo(8);
    }

    @Test
    void showsWhatEachProfileSetsInsteadOfApplyingOne() throws IOException {
        Files.writeString(directory.resolve("big.config"), "process { cpus = 8 }\nparams.size = 'big'\n");
        Path file = Files.writeString(directory.resolve("all.config"), """
                params.size = 'usual'
                process.cpus = 1
                profiles {
                    standard { process.cpus = 2 }
                    big { includeConfig 'big.config' }
                    labels { process { withLabel: huge { secret = 'KEY' } } }
                }
                process.cpus = 4
                """);

        assertThat(Called.in(directory, "config", "-a", file.toString()).out()).isEqualTo("""
                process {
                   cpus = 4
                }

                params {
                   size = 'usual'
                }

                profiles {
                   standard {
                      process {
                         cpus = 2
                      }
                   }
                   big {
                      process {
                         cpus = 8
                      }
                      params {
                         size = 'big'
                      }
                   }
                   labels {
                      process {
                         withLabel: huge {
                            secret = 'KEY'
                         }
                      }
                   }
                }
                """);
        assertThat(Called.in(directory, "config", "-a", "-profile", "big", file.toString())
                        .err())
                .contains("-a shows every profile");
    }

    @Test
    void masksSecretsUnlessAskedToShowThem() {
        assertThat(Called.in(Golden.DIRECTORY, "config", "rich.config").out())
                .doesNotContain("do-not-show", "nor-this", "hidden-too", ":mine@", "AKIAEXAMPLE")
                .contains("MY_SECRET_NAME");
        assertThat(Called.in(Golden.DIRECTORY, "config", "-value", "aws.secretKey", "rich.config")
                        .out())
                .isEqualTo("********\n");
        assertThat(Called.in(Golden.DIRECTORY, "config", "--show-secrets", "-value", "aws.secretKey", "rich.config")
                        .out())
                .isEqualTo("do-not-show\n");
    }

    @ParameterizedTest
    @CsvSource({
        "process.memory, 1536 MB",
        "params.max.cpus, 4",
        "process.withName:ALIGN.queue, null",
        "process.ext.args, '{ \"--threads ${task.cpus}\" }'",
        "params.max, '[cpus: 4, ''memory-limit'': 8.GB]'",
        "aws.client, 'aws.client.proxyPassword = ''********'''",
    })
    void printsTheBareValueOfOneSetting(String key, String value) {
        Called called = Called.in(Golden.DIRECTORY, "config", "-value", key, "rich.config");

        assertThat(called.out()).isEqualTo(value + "\n");
    }

    @Test
    void namesTheNearestSettingWhereOneIsNotSet() {
        Called called = Called.in(Golden.DIRECTORY, "config", "-value", "process.memry", "rich.config");

        assertThat(called.status()).isEqualTo(ExitCode.CONFIGURATION.status());
        assertThat(called.err()).contains("'process.memry' is not set", "did you mean 'process.memory'?");
        assertThat(called.out()).isEmpty();
    }

    @Test
    void readsTheFilesOfAProjectAndThoseOfItsOptions() throws IOException {
        Files.writeString(directory.resolve("nextflow.config"), "process.cpus = 1\nprocess.time = '1h'\n");
        Files.writeString(directory.resolve("more.config"), "process.cpus = 3\n");

        assertThat(Called.in(directory, "config", "-flat", "-c", "more.config").out())
                .isEqualTo("process.cpus = 3\nprocess.time = '1h'\n");
        assertThat(Called.in(directory, "config", "-flat", "-C", "more.config", ".")
                        .out())
                .isEqualTo("process.cpus = 3\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2, config -flat -json, mutually exclusive",
        "2, config a b, unexpected argument 'b'",
        "3, config nowhere.config, there is no file or directory nowhere.config",
        "3, config -profile none, Unknown configuration profile: 'none'",
    })
    void refusesWhatIsWrong(int status, String line, String message) {
        Called called = Called.in(directory, line.split(" ", -1));

        assertThat(called.err()).contains(message);
        assertThat(called.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "-flat -origin -c more.config -profile a,b --x 1",
        "-json -profile a -profile b .",
        "-C more.config -value process.cpus",
        "-value=process.cpus",
        "--show-secrets --y",
    })
    void readsPlainLinesAsPicocliDoes(String line) throws IOException {
        Files.writeString(directory.resolve("more.config"), "process.cpus = 3\n");
        Files.writeString(directory.resolve("nextflow.config"), """
                process.cpus = 1
                profiles { a { process.time = '1h' }; b { process.time = '2h' } }
                """);
        String[] plain = ("config " + line).split(" ", -1);
        String[] whole = ("config --stacktrace " + line).split(" ", -1);

        assertThat(Called.in(directory, plain)).isEqualTo(Called.in(directory, whole));
    }
}
