package io.penstock.domain.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionWordTest {

    @Test
    void splitsAsBashDoes() {
        assertThat(OptionWord.split(" -a  'b  c'd \"e \\\" f\" g\\ h\\\n i '' "))
                .extracting(OptionWord::written)
                .containsExactly("-a", "'b  c'd", "\"e \\\" f\"", "g\\ h", "i", "''");
        assertThat(OptionWord.split(" -a  'b  c'd \"e \\\" \\f\" g\\ h\\\n i '' "))
                .extracting(OptionWord::text)
                .containsExactly("-a", "b  cd", "e \" \\f", "g h", "i", "");
    }

    @Test
    void keepsCommandsTogether() {
        assertThat(OptionWord.split("-u $(id -u):$(id -g) `id -g`"))
                .extracting(OptionWord::written)
                .containsExactly("-u", "$(id -u):$(id -g)", "`id -g`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$A", "x${A}", "\"$A\"", "$(id)", "`id`", "\"`id`\"", "~/x", "A=~/x", "$'x'"})
    void knowsWhatIsForAShell(String word) {
        assertThat(OptionWord.split(word)).singleElement().matches(OptionWord::isForShell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'$A'", "\\$A", "\"\\$A\"", "5$", "a~b", "'~/x'", "'`'", "A=1"})
    void knowsWhatMeansItself(String word) {
        assertThat(OptionWord.split(word)).singleElement().matches(found -> !found.isForShell());
    }

    @Test
    void refusesAQuoteWithoutEnd() {
        assertThatThrownBy(() -> OptionWord.split("--env 'A=b"))
                .isInstanceOf(PenstockException.class)
                .hasMessageContainingAll("not closed", "--env 'A=b");
    }
}
