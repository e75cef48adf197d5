package io.penstock.emulator.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksumAlgorithmTest {
    /** The check values that the definitions of these algorithms give for the nine digits. */
    @ParameterizedTest
    @CsvSource({
        "CRC32,cbf43926",
        "CRC32C,e3069283",
        "CRC64NVME,ae8b14860a799888",
        "SHA1,f7c3bc1d808e04732adf679965ccc34ca7ae3441",
        "SHA256,15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"
    })
    void computesTheCheckValue(ChecksumAlgorithm algorithm, String expected) {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        RunningChecksum running = algorithm.start();

        running.update(digits, 0, digits.length);

        assertThat(HexFormat.of().formatHex(running.value())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameValueHoweverTheBytesAreCut(ChecksumAlgorithm algorithm) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = new byte[1 + random.nextInt(5000)];
        random.nextBytes(bytes);
        RunningChecksum whole = algorithm.start();
        RunningChecksum cut = algorithm.start();

        whole.update(bytes, 0, bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int n = Math.min(bytes.length - at, 1 + random.nextInt(100));
            cut.update(bytes, at, n);
            at += n;
        }

        assertThat(cut.base64()).as("seed %d", seed).isEqualTo(whole.base64());
    }

    @Test
    void findsAlgorithmsInAnyCase() {
        assertThat(ChecksumAlgorithm.named("crc64nvme")).contains(ChecksumAlgorithm.CRC64NVME);
        assertThat(ChecksumAlgorithm.named("md5")).isEmpty();
        assertThat(ChecksumAlgorithm.SHA256.header()).isEqualTo("x-amz-checksum-sha256");
    }

    @ParameterizedTest
    @EnumSource(names = {"CRC32", "CRC32C", "CRC64NVME"})
    void joinsTheChecksumsOfParts(ChecksumAlgorithm algorithm) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(100_000)];
        random.nextBytes(bytes);
        CrcJoin join = CrcJoin.of(algorithm);
        int at = 0;
        while (at < bytes.length) {
            int n = Math.min(bytes.length - at, random.nextInt(30_000));
            join.add(sum(algorithm, bytes, at, n), n);
            at += n;
        }

        assertThat(join.base64()).as("seed %d", seed).isEqualTo(sum(algorithm, bytes, 0, bytes.length));
    }

    private static String sum(ChecksumAlgorithm algorithm, byte[] bytes, int from, int length) {
        RunningChecksum running = algorithm.start();
        running.update(bytes, from, length);
        return running.base64();
    }
}
