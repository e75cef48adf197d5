package io.penstock.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeftoversTest {
    @Test
    void areClearedAwayWhereOthersCannotBe() {
        List<String> cleared = new ArrayList<>();
        Leftovers leftovers = new Leftovers();
        leftovers.add(() -> cleared.add("a"));
        leftovers.add(() -> fail("b"));
        leftovers.add(() -> fail("c"));
        leftovers.add(() -> cleared.add("d"));

        assertThatThrownBy(leftovers::close)
                .hasMessage("b")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("c"));
        assertThat(cleared).containsExactly("a", "d");
    }

    private static void fail(String message) {
        throw new IllegalStateException(message);
    }
}
