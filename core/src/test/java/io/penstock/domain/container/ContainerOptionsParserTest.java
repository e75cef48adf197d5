package io.penstock.domain.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContainerOptionsParserTest {

    @Test
    void readsTheExamplesOfTheReferencePage() {
        ContainerOptions mounts =
                ContainerOptionsParser.parse("--tmpfs /run:rw,noexec,nosuid,size=128 --tmpfs /app:ro,size=64");
        ContainerOptions environment = ContainerOptionsParser.parse(
                "-e MYVAR1 --env MYVAR2=foo2 --env MYVAR3=foo3 --memory-swap 3240000 --memory-swappiness 20 --shm-size 16000000");
        ContainerOptions limits =
                ContainerOptionsParser.parse("--ulimit nofile=1280:2560 --ulimit nproc=16:32 --privileged");

        assertThat(mounts.tmpfs())
                .containsExactly(
                        new TmpfsMount("/run", 128, List.of("rw", "noexec", "nosuid")),
                        new TmpfsMount("/app", 64, List.of("ro")));
        assertThat(environment)
                .isEqualTo(ContainerOptions.builder()
                        .addPassedEnvironment("MYVAR1")
                        .putEnvironment("MYVAR2", "foo2")
                        .putEnvironment("MYVAR3", "foo3")
                        .memorySwap(3240000)
                        .memorySwappiness(20)
                        .sharedMemory(16000000)
                        .sharedMemoryWithoutUnit(true)
                        .build());
        assertThat(limits.ulimits()).containsExactly(new Ulimit("nofile", 1280, 2560), new Ulimit("nproc", 16, 32));
        assertThat(limits.privileged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--user 1000:50", "--user=1000:50", "-u 1000:50", "-u1000:50", "-u=1000:50", "-u '1000:50'"})
    void readsLongShortAndAttachedForms(String text) {
        assertThat(ContainerOptionsParser.parse(text).user()).hasValue("1000:50");
    }

    @Test
    void keepsEverythingAfterTheFirstEqualsSign() {
        assertThat(ContainerOptionsParser.parse("--env A=b=c --env=D= -eE='x y'")
                        .environment())
                .isEqualTo(Map.of("A", "b=c", "D", "", "E", "x y"));
    }

    @Test
    void setsBothLimitsWhereOneIsGiven() {
        assertThat(ContainerOptionsParser.parse("--ulimit nofile=1024").ulimits())
                .containsExactly(new Ulimit("nofile", 1024, 1024));
    }

    @ParameterizedTest
    @CsvSource({"64, 64, true", "64m, 64, false", "16g, 16384, false", "16000000b, 16, false", "1025k, 2, false"})
    void readsSharedMemoryInMebibytesOrWithUnit(String text, int mebibytes, boolean bare) {
        ContainerOptions options = ContainerOptionsParser.parse("--shm-size " + text);

        assertThat(options.sharedMemory()).hasValue(mebibytes);
        assertThat(options.sharedMemoryWithoutUnit()).isEqualTo(bare);
    }

    @Test
    void readsFlagsWithAndWithoutValue() {
        ContainerOptions options = ContainerOptionsParser.parse("--init --read-only=true --privileged=false");

        assertThat(options.init()).isTrue();
        assertThat(options.readOnly()).isTrue();
        assertThat(options.privileged()).isFalse();
    }

    @Test
    void readsNoOptionsFromBlankText() {
        assertThat(ContainerOptionsParser.parse("  \n "))
                .isEqualTo(ContainerOptions.builder().build());
    }

    @Test
    void reportsAllMistakesTogether() {
        String text =
                "--volume /a:/b --shm-size lots --ulimit nofile -e =x --tmpfs /run --memory-swappiness 101 what --user";

        assertThat(ContainerOptionsParser.problems(text)).hasSize(8);
        assertThatThrownBy(() -> ContainerOptionsParser.parse(text))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARGUMENT))
                .hasMessageContainingAll("--volume", "lots", "nofile", "/run", "101", "'what'", "--user");
    }

    @ParameterizedTest
    @CsvSource({
        "--volume /a:/b, aws.batch.volumes",
        "-v/a:/b, aws.batch.volumes",
        "--entrypoint=/bin/sh, entry point",
        "--gpus all, accelerator",
        "--cap-add SYS_ADMIN, --privileged",
        "--device /dev/fuse, job-definition://",
        "--ipc host, job-definition://",
        "-m 2g, directive memory",
    })
    void namesTheNearestFeatureForWhatBatchCannotExpress(String text, String remedy) {
        assertThat(ContainerOptionsParser.problems(text))
                .singleElement()
                .asString()
                .contains(remedy)
                .contains("--ulimit")
                .contains(text.substring(0, text.startsWith("--") ? text.split("[ =]", -1)[0].length() : 2));
    }

    @Test
    void refusesQuotationWithoutEnd() {
        assertThat(ContainerOptionsParser.problems("--env 'A=b"))
                .singleElement()
                .asString()
                .contains("no end");
    }

    @Test
    void keepsEveryQuotedValueAsItIs() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Map<String, String> variables = new LinkedHashMap<>();
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                String value = strange(random);
                variables.put("V" + i, value);
                String quoted = "'" + ("V" + i + "=" + value).replace("'", "'\\''") + "'";
                line.append(random.nextBoolean() ? "-e " : "--env=")
                        .append(quoted)
                        .append(' ');
            }

            assertThat(ContainerOptionsParser.parse(line.toString()).environment())
                    .as("seed %d round %d: %s", seed, round, line)
                    .isEqualTo(variables);
        }
    }

    private static String strange(Random random) {
        String alphabet = "ab =:'\"\\$`\n\té漢-,;*";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
