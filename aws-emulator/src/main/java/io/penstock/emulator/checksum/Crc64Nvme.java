package io.penstock.emulator.checksum;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.Checksum;

/** CRC-64/NVME, eight bytes at a time by tables; the polynomial is the reflected 0xAD93D23594C93659. */
final class Crc64Nvme implements Checksum {
    static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
    private static final long[][] TABLES = tables();
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private long state = ~0L;

    @Override
    public void update(int b) {
        state = (state >>> 8) ^ TABLES[0][(int) (state ^ b) & 0xff];
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        int i = offset;
        int end = offset + length;
        for (; end - i >= Long.BYTES; i += Long.BYTES) {
            long mixed = state ^ (long) LONGS.get(bytes, i);
            long next = 0;
            for (int k = 0; k < Long.BYTES; k++) {
                next ^= TABLES[7 - k][(int) (mixed >>> (8 * k)) & 0xff];
            }
            state = next;
        }
        for (; i < end; i++) {
            update(bytes[i]);
        }
    }

    @Override
    public long getValue() {
        return ~state;
    }

    @Override
    public void reset() {
        state = ~0L;
    }

    private static long[][] tables() {
        long[][] tables = new long[Long.BYTES][256];
        for (int i = 0; i < 256; i++) {
            long crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
            }
            tables[0][i] = crc;
        }
        for (int k = 1; k < Long.BYTES; k++) {
            for (int i = 0; i < 256; i++) {
                long before = tables[k - 1][i];
                tables[k][i] = (before >>> 8) ^ tables[0][(int) before & 0xff];
            }
        }
        return tables;
    }
}
