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
    void tellsOutputsThatNoStoreCanKeepFromATransferThatFailed() {
        assertThat(ExitMarker.parse("252\nunsendable\n")).hasValueSatisfying(marker -> {
            assertThat(marker.isUnsendable()).isTrue();
            assertThat(marker.isStaging()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "251", "251\nstage", "ok\n", "1234\n", "0\n\n"})
    void takesWhatIsNotWholeForNone(String text) {
        assertThat(ExitMarker.parse(text)).isEmpty();
    }
}
