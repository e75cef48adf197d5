package io.penstock.spi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.StrangeNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is quoted must come out of a real bash as it went in. */
final class ShellWordsTest {

    private static String echoed(String command) throws Exception {
        Process bash = new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    @Test
    @SuppressWarnings("OrphanedFormatString")
    void keepsEveryStrangeNameAsOneWord() throws Exception {
        long seed = 4711;
        List<String> names = StrangeNames.some(200, seed);
        StringBuilder command = new StringBuilder("printf '%s\\0'");
        names.forEach(name -> command.append(' ').append(ShellWords.quote(name)));

        assertThat(echoed(command.toString()).split("\0")).as("seed %d", seed).containsExactlyElementsOf(names);
    }

    @Test
    void quotesWhatIsEmpty() {
        assertThat(ShellWords.quote("")).isEqualTo("''");
    }

    @Test
    void leavesPlainWordsAlone() {
        assertThat(ShellWords.join(List.of("/bin/bash", "-ue", "a b"))).isEqualTo("/bin/bash -ue 'a b'");
    }
}
