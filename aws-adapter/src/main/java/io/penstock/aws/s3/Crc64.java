package io.penstock.aws.s3;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Checksum;

/** The checksum CRC-64/NVME, which S3 computes of objects that come without one. It takes eight bytes a step. */
final class Crc64 implements Checksum {
    /** In the order of the bits as they come: the lowest is the highest power. */
    static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;

    private static final int ROW = 256;
    private static final int MASK = ROW - 1;
    /** What a byte leaves behind when as many more bytes have come as the number of its row says. */
    private static final long[] LEFT = left();

    private long rest = -1;

    private static long[] left() {
        long[] left = new long[Long.BYTES * ROW];
        for (int at = 0; at < left.length; at++) {
            long value = at < ROW ? at : left[at - ROW];
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                value = (value >>> 1) ^ (POLYNOMIAL & -(value & 1));
            }
            left[at] = value;
        }
        return left;
    }

    @Override
    public void update(int value) {
        rest = LEFT[(int) (rest ^ value) & MASK] ^ (rest >>> Byte.SIZE);
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        ByteBuffer data = ByteBuffer.wrap(bytes, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        long now = rest;
        while (data.remaining() >= Long.BYTES) {
            now = afterEight(now ^ data.getLong());
        }
        rest = now;
        while (data.hasRemaining()) {
            update(data.get());
        }
    }

    private static long afterEight(long v) {
        return LEFT[7 * ROW + (int) (v & MASK)]
                ^ LEFT[6 * ROW + (int) ((v >>> 8) & MASK)]
                ^ LEFT[5 * ROW + (int) ((v >>> 16) & MASK)]
                ^ LEFT[4 * ROW + (int) ((v >>> 24) & MASK)]
                ^ LEFT[3 * ROW + (int) ((v >>> 32) & MASK)]
                ^ LEFT[2 * ROW + (int) ((v >>> 40) & MASK)]
                ^ LEFT[ROW + (int) ((v >>> 48) & MASK)]
                ^ LEFT[(int) (v >>> 56)];
    }

    @Override
    public long getValue() {
        return ~rest;
    }

    @Override
    public void reset() {
        rest = -1;
    }
}
