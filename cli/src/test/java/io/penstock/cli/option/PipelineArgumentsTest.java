package io.penstock.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PipelineArgumentsTest {
    private static final Set<String> OURS = Set.of("--rehearse", "--help", "--stacktrace");

    @Test
    void takesParametersOutAndLeavesOptionsInOrder() {
        PipelineArguments taken = of("run", "-c", "x.config", "main.nf", "--reads", "a b.fq", "-resume", "--rehearse");

        assertThat(taken.parameters()).isEqualTo(Map.of("reads", "a b.fq"));
        assertThat(taken.rest()).containsExactly("run", "-c", "x.config", "main.nf", "-resume", "--rehearse");
    }

    @Test
    void readsNumbersAndBooleansAsWhatTheyLookLike() {
        PipelineArguments taken = of(
                "--a",
                "5",
                "--b",
                "-3",
                "--c=2.5",
                "--d",
                "TRUE",
                "--e",
                "5000000000",
                "--f",
                "1e3",
                "--g",
                "1x",
                "--h=");

        assertThat(taken.parameters())
                .isEqualTo(Map.of(
                        "a", 5, "b", -3, "c", 2.5, "d", true, "e", 5000000000L, "f", 1000.0, "g", "1x", "h", ""));
    }

    @Test
    void takesANameWithoutValueAsTrue() {
        assertThat(of("--first", "--second", "-resume", "--third").parameters())
                .isEqualTo(Map.of("first", true, "second", true, "third", true));
    }

    @Test
    void makesMapsOfDotsAndCamelCaseOfDashes() {
        assertThat(of("--genome.fasta", "x.fa", "--genome.max-size", "3", "--my-flag")
                        .parameters())
                .isEqualTo(Map.of("genome", Map.of("fasta", "x.fa", "maxSize", 3), "myFlag", true));
    }

    @Test
    void letsTheLastValueOfAParameterWin() {
        assertThat(of("--k", "4", "--k", "5").parameters()).isEqualTo(Map.of("k", 5));
    }

    @Test
    void leavesEverythingAfterADoubleDash() {
        assertThat(of("main.nf", "--", "--x", "1").rest()).containsExactly("main.nf", "--", "--x", "1");
    }

    private static PipelineArguments of(String... arguments) {
        return PipelineArguments.of(List.of(arguments), OURS);
    }
}
