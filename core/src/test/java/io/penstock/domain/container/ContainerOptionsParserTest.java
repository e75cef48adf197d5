package io.penstock.domain.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.container.ContainerOption.Passed;
import io.penstock.domain.container.ContainerOption.Switch;
import io.penstock.domain.container.ContainerOption.User;
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
        assertThat(environment.inOrder())
                .containsExactly(
                        new ContainerOption.PassedVariable("MYVAR1"),
                        new ContainerOption.Variable("MYVAR2", "foo2"),
                        new ContainerOption.Variable("MYVAR3", "foo3"),
                        new ContainerOption.MemorySwap(3240000),
                        new ContainerOption.MemorySwappiness(20),
                        new ContainerOption.SharedMemory(16000000, true));
        assertThat(limits.ulimits()).containsExactly(new Ulimit("nofile", 1280, 2560), new Ulimit("nproc", 16, 32));
        assertThat(limits.isOn(Switch.PRIVILEGED)).isTrue();
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

        assertThat(options.isOn(Switch.INIT)).isTrue();
        assertThat(options.isOn(Switch.READ_ONLY)).isTrue();
        assertThat(options.isOn(Switch.PRIVILEGED)).isFalse();
    }

    @Test
    void readsNoOptionsFromBlankText() {
        assertThat(ContainerOptionsParser.parse("  \n ").inOrder()).isEmpty();
    }

    @Test
    void reportsAllMistakesTogether() {
        String text =
                "--volume /a:/b --shm-size lots --ulimit nofile -e =x --tmpfs /run --memory-swappiness 101 what --user";

        assertThat(ContainerOptionsParser.problemsForBatch(text)).hasSize(8);
        assertThatThrownBy(() -> ContainerOptionsParser.parseForBatch(text))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARGUMENT))
                .hasMessageContainingAll("--volume", "lots", "nofile", "/run", "101", "'what'", "--user");
        assertThat(ContainerOptionsParser.problems(text))
                .hasSize(6)
                .noneMatch(problem -> problem.contains("--volume") || problem.contains("/run"));
        assertThatThrownBy(() -> ContainerOptionsParser.parse(text)).hasMessageContainingAll("lots", "--user");
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
        assertThat(ContainerOptionsParser.problems(text)).isEmpty();
        assertThat(ContainerOptionsParser.problemsForBatch(text))
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
                .contains("not closed", "--env 'A=b");
    }

    @Test
    void keepsOrderAndRepeatsAndLetsTheLastOneCount() {
        ContainerOptions options = ContainerOptionsParser.parse(
                "-u a --ulimit nofile=1 -e A=1 --ulimit core=0 -e A -e B -u b"
                        + " --ulimit nofile=2 --tmpfs /t:size=1 --init --tmpfs /t:size=2 --init=false -e B=2 --shm-size 1 --shm-size 2m");

        assertThat(options.inOrder()).hasSize(15).startsWith(new User("a"), new Ulimit("nofile", 1, 1));
        assertThat(options.user()).hasValue("b");
        assertThat(options.ulimits()).containsExactly(new Ulimit("nofile", 2, 2), new Ulimit("core", 0, 0));
        assertThat(options.tmpfs()).containsExactly(new TmpfsMount("/t", 2, List.of()));
        assertThat(options.environment()).isEqualTo(Map.of("B", "2"));
        assertThat(options.passedEnvironment()).containsExactly("A");
        assertThat(options.isOn(Switch.INIT)).isFalse();
        assertThat(options.sharedMemory()).hasValue(2);
        assertThat(options.sharedMemoryWithoutUnit()).isFalse();
        assertThat(options.withoutEnvironment().inOrder()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "-u $(id -u):$(id -g)",
                "--user=`id -u`",
                "-e \"A=$HOME\"",
                "-v ~/data:/data --pids-limit -1 -it --entrypoint ''",
                "$OPTIONS --init",
                "--memory-swap 2g",
                "--tmpfs /run:size=50%",
            })
    void keepsForDockerWhatBatchCannotExpressAsItWasWritten(String text) {
        assertThat(ContainerOptionsParser.problems(text)).isEmpty();
        assertThat(ContainerOptionsParser.problemsForBatch(text)).isNotEmpty();
        assertThat(ContainerOptionsParser.parse(text).inOrder())
                .filteredOn(Passed.class::isInstance)
                .isNotEmpty()
                .allSatisfy(option -> assertThat(text).contains(String.join(" ", ((Passed) option).words())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --shmsize 2g | AWS Batch cannot express --shmsize: did you mean --shm-size?
            --ulimit nofiles=1 | --ulimit nofiles=1: there is no limit 'nofiles'; did you mean nofile?
            --tmpfs /run:size=3,foo | --tmpfs /run:size=3,foo: 'foo' is no mount option
            """)
    void tellsWhatIsMisspelt(String text, String message) {
        assertThat(ContainerOptionsParser.problemsForBatch(text)).containsExactly(message);
    }

    @Test
    void saysHowMuchSwapASizeWithUnitWouldBe() {
        assertThat(ContainerOptionsParser.problemsForBatch("--memory-swap 2g"))
                .singleElement()
                .asString()
                .contains("such as --memory-swap 2048");
    }

    @Test
    void tellsWhatNoEngineKnows() {
        assertThat(ContainerOptionsParser.problems("--shm-sise 1 --nope"))
                .containsExactly(
                        "docker and podman have no option --shm-sise; did you mean --shm-size?",
                        "docker and podman have no option --nope");
        assertThat(ContainerOptionsParser.problemsForBatch("--shm-sise 1"))
                .singleElement()
                .asString()
                .startsWith("AWS Batch cannot express --shm-sise: ");
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
