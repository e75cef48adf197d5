package io.penstock.spi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExitMarkerTest {

    @Test
    void readsTheStatusOfAScript() {
        assertThat(ExitMarker.parse("251\n")).hasValueSatisfying(marker -> {
            assertThat(marker.status()).isEqualTo(251);
            assertThat(marker.isStaging()).isFalse();
        });
    }

    @Test
    void readsAtWhatTheLauncherGaveUp() {
        assertThat(ExitMarker.parse("251\nstage-in\n")).hasValueSatisfying(marker -> {
            assertThat(marker.status()).isEqualTo(251);
            assertThat(marker.isStaging()).isTrue();
        });
    }

    @Test
    void readsWhatPeopleShouldKnowOfIt() {
        assertThat(ExitMarker.parse("252\nbad-output\n$'./a\\351': not UTF-8\n"))
                .hasValueSatisfying(marker -> {
                    assertThat(marker.isBadOutput()).isTrue();
                    assertThat(marker.isStaging()).isFalse();
                    assertThat(marker.detail()).isEqualTo("$'./a\\351': not UTF-8");
                });
        assertThat(ExitMarker.parse("252\nbad-output\nnot yet all of i")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "251", "251\nstage", "ok\n", "1234\n", "0\n\n"})
    void takesWhatIsNotWholeForNone(String text) {
        assertThat(ExitMarker.parse(text)).isEmpty();
    }
}
