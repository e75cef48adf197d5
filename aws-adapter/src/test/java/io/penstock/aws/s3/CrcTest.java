package io.penstock.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CrcTest {
    @ParameterizedTest
    @EnumSource(Crc.class)
    void joinsTheChecksumsOfPartsInAnyOrder(Crc crc) {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            byte[] content = new byte[1 + random.nextInt(100_000)];
            random.nextBytes(content);
            List<PartPlan.Part> parts = new ArrayList<>();
            for (int at = 0; at < content.length; ) {
                int length = Math.min(content.length - at, 1 + random.nextInt(30_000));
                parts.add(new PartPlan.Part(parts.size() + 1, at, length));
                at += length;
            }
            Collections.shuffle(parts, random);
            CrcJoin join = new CrcJoin(crc);
            parts.forEach(part -> join.add(part, sum(crc, content, (int) part.offset(), (int) part.length())));

            assertThat(join.value()).as("seed %s", seed).isEqualTo(sum(crc, content, 0, content.length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"y/Q5Jg==", "AAAAAA==", "/////w=="})
    void readsAndWritesValuesAsS3Does(String text) {
        long value = Crc.CRC32.decode(text);

        assertThat(java.util.Base64.getEncoder()
                        .encodeToString(java.nio.ByteBuffer.allocate(4)
                                .putInt((int) value)
                                .array()))
                .isEqualTo(text);
    }

    /** The catalogue's check value, and those of the NVMe specification over 4 KiB. */
    @Test
    void computesThePublishedValuesOfCrc64() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        byte[] ones = new byte[4096];
        Arrays.fill(ones, (byte) -1);
        byte[] counted = new byte[4096];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = (byte) i;
        }

        assertThat(sum(Crc.CRC64NVME, digits, 0, 9)).isEqualTo(0xAE8B14860A799888L);
        assertThat(sum(Crc.CRC64NVME, new byte[4096], 0, 4096)).isEqualTo(0x6482D367EB22B64EL);
        assertThat(sum(Crc.CRC64NVME, ones, 0, 4096)).isEqualTo(0xC0DDBA7302ECA3ACL);
        assertThat(sum(Crc.CRC64NVME, counted, 0, 4096)).isEqualTo(0x3E729F5F6750449CL);
    }

    @Test
    void readsValuesOf64Bits() {
        assertThat(Crc.CRC64NVME.decode("rosUhgp5mIg=")).isEqualTo(0xAE8B14860A799888L);
    }

    private static long sum(Crc crc, byte[] content, int offset, int length) {
        Checksum sum = crc.start();
        sum.update(content, offset, length);
        return sum.getValue();
    }
}
