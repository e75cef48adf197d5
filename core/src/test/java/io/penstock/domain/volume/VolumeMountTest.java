package io.penstock.domain.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VolumeMountTest {

    @ParameterizedTest
    @CsvSource({
        "/tmp, /tmp, /tmp, false",
        "/tmp/, /tmp, /tmp, false",
        "/host/path:/mnt/path:ro, /host/path, /mnt/path, true",
        "/host//:/mnt/:rw, /host, /mnt, false",
        "/data:ro, /data, /data, true",
        "/:/host:ro, /, /host, true",
    })
    void readsMount(String text, String host, String container, boolean readOnly) {
        assertThat(VolumeMount.parse(text)).isEqualTo(new VolumeMount(host, container, readOnly));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tmp", "/a:b", "/a:/b:xx", "/a:/b:/c", "/a:/b:ro:rw", "ro", "/", "/a:/"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> VolumeMount.parse(text))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void readsCommasAndLists() {
        List<VolumeMount> expected = List.of(new VolumeMount("/tmp", "/tmp", false), new VolumeMount("/a", "/b", true));

        assertThat(VolumeMount.parseAll("/tmp, /a:/b:ro")).isEqualTo(expected);
        assertThat(VolumeMount.parseAll(List.of("/tmp", "/a:/b:ro"))).isEqualTo(expected);
        assertThat(VolumeMount.parseAll(List.of())).isEmpty();
    }

    @Test
    void countsDuplicatesOnceAndRefusesClashes() {
        assertThat(VolumeMount.parseAll("/tmp,/tmp/")).hasSize(1);
        assertThatThrownBy(() -> VolumeMount.parseAll("/a:/x,/b:/x")).hasMessageContaining("/x");
    }

    @Test
    void knowsWhatHidesAPartOfAnother() {
        VolumeMount data = VolumeMount.parse("/a:/data");

        assertThat(VolumeMount.parse("/b:/data/in").isBelow(data)).isTrue();
        assertThat(VolumeMount.parse("/b:/database").isBelow(data)).isFalse();
        assertThat(VolumeMount.clashes(List.of(data, data))).isEmpty();
        assertThat(VolumeMount.clashes(List.of(data, VolumeMount.parse("/a:/data:ro"))))
                .singleElement()
                .asString()
                .contains("'/a:/data' and '/a:/data:ro'");
    }

    @Test
    void readsBackWhatItWrites() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            VolumeMount mount = new VolumeMount(path(random), path(random), random.nextBoolean());

            assertThat(VolumeMount.parse(mount.toString()))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(mount);
        }
    }

    private static String path(Random random) {
        String alphabet = "abc .-_é%#'";
        StringBuilder text = new StringBuilder();
        for (int part = random.nextInt(3) + 1; part > 0; part--) {
            text.append('/');
            for (int i = random.nextInt(5) + 1; i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            text.append('x');
        }
        return text.toString();
    }

    @Test
    void tellsAllMistakesTogether() {
        assertThatThrownBy(() -> VolumeMount.parseAll("tmp,/data:/bin,/a:/x,/b:/x"))
                .hasMessageContainingAll("'tmp'", "would hide the programs in /bin", "'/a:/x'");
    }
}
