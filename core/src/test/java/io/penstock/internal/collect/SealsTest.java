package io.penstock.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.WorkFile;
import io.penstock.internal.port.FileStores;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SealsTest {
    private final InMemoryFileStore machine = new InMemoryFileStore("file");
    private final InMemoryFileStore cloud = new InMemoryFileStore("cloud");
    private final Seals seals = new Seals(new FileStores(List.of(machine, cloud)));
    private final FileLocation work = machine.location("/work/ab/cd");
    private final FileLocation odd = work.resolve("a b\nc'\u00fc\t.txt");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Made made() {
        machine.write(odd, bytes("12345"));
        machine.write(work.resolve("dir/x"), bytes("1"));
        machine.write(work.resolve("dir/y/z"), bytes("22"));
        return new Made(
                List.of(OutputResult.ofFiles(List.of(odd, work.resolve("dir"))), OutputResult.ofText("t")), Map.of());
    }

    private OutputSeal sealed() {
        seals.made(work, made());
        return seals.read(work).orElseThrow();
    }

    @Test
    void holdsWhileNothingHasChanged() {
        assertThat(seals.isWhole(work, sealed())).isTrue();
    }

    @Test
    void breaksWhenAFileIsGoneOrShorterOrADirectoryHasOneLess() {
        OutputSeal seal = sealed();

        machine.write(odd, bytes("123"));
        assertThat(seals.isWhole(work, seal)).as("shorter").isFalse();
        machine.write(odd, bytes("54321"));
        assertThat(seals.isWhole(work, seal)).isTrue();
        machine.delete(List.of(work.resolve("dir/y/z")));
        assertThat(seals.isWhole(work, seal)).as("one less below").isFalse();
        machine.write(work.resolve("dir/y/z"), bytes("22"));
        machine.delete(List.of(odd));
        assertThat(seals.isWhole(work, seal)).as("gone").isFalse();
    }

    @Test
    void holdsForWhatWasMovedAsLongAsItIsThere() {
        Made made = made();
        FileLocation target = cloud.location("/results/a b");
        cloud.write(target, bytes("12345"));
        machine.delete(List.of(odd));

        seals.moved(work, made.moved(Map.of(odd, target)));

        OutputSeal seal = seals.read(work).orElseThrow();
        assertThat(seal.moved(work)).containsExactly(Map.entry(odd, target));
        assertThat(seals.isWhole(work, seal)).isTrue();
        assertThat(made.moved(seal.moved(work)).asTheyLie().get(0).files())
                .containsExactly(target, work.resolve("dir"));
    }

    @Test
    void saysNothingWhereNothingWasWrittenAndIsEmptyWhereItIsTorn() {
        assertThat(seals.read(work)).contains(OutputSeal.NONE);

        FileLocation file = work.resolve(WorkFile.OUTPUTS);
        String whole = sealed().format();
        for (int length = 1; length < whole.length(); length++) {
            machine.write(file, bytes(whole.substring(0, length)));
            OutputSeal read = seals.read(work).orElse(OutputSeal.NONE);
            assertThat(read.entries().size()).as("of %d characters", length).isLessThan(2);
        }
    }

    @Test
    void spendsNoRequestOnWhatLiesElsewhereUnlessItWasMoved() {
        FileLocation there = cloud.location("/work/ab/cd");
        seals.made(there, new Made(List.of(OutputResult.ofFiles(List.of(there.resolve("x")))), Map.of()));

        assertThat(cloud.list(there)).isEmpty();
    }
}
