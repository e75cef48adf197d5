package io.penstock.aws.batch;

import java.util.List;
import java.util.Optional;

/**
 * A share of a machine that Fargate offers: it sells processors and memory in fixed combinations.
 *
 * @param vcpus the processors, as Batch writes them
 * @param mebibytes the memory
 */
record FargateSize(String vcpus, long mebibytes) {
    private static final List<Row> TABLE = List.of(
            new Row(0.25, "0.25", 512, 2048, 512),
            new Row(0.5, "0.5", 1024, 4096, 1024),
            new Row(1, "1", 2048, 8192, 1024),
            new Row(2, "2", 4096, 16_384, 1024),
            new Row(4, "4", 8192, 30_720, 1024),
            new Row(8, "8", 16_384, 61_440, 4096),
            new Row(16, "16", 32_768, 122_880, 8192));
    /** The one step that the smallest size lacks. */
    private static final FargateSize NOT_OFFERED = new FargateSize("0.25", 1536);

    /** The amounts of memory that go with a number of processors. */
    private record Row(double vcpus, String text, long least, long greatest, long step) {

        Optional<FargateSize> atLeast(double cpus, long mebibytes) {
            if (vcpus < cpus || greatest < mebibytes) {
                return Optional.empty();
            }
            long steps = (Math.max(0, mebibytes - least) + step - 1) / step;
            FargateSize size = new FargateSize(text, least + steps * step);
            return Optional.of(size.equals(NOT_OFFERED) ? new FargateSize(text, greatest) : size);
        }
    }

    /** Returns the smallest size with at least so much of both; empty if there is none. */
    static Optional<FargateSize> atLeast(double cpus, long mebibytes) {
        return TABLE.stream()
                .flatMap(row -> row.atLeast(cpus, mebibytes).stream())
                .findFirst();
    }

    /** Returns the largest size. */
    static FargateSize largest() {
        Row last = TABLE.get(TABLE.size() - 1);
        return new FargateSize(last.text(), last.greatest());
    }
}
