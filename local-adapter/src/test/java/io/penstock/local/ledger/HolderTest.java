package io.penstock.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.local.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HolderTest {
    @TempDir
    private Path directory;

    @Test
    void isFoundByWhatItSaysOfItself() throws IOException {
        Holder.self().introduce(directory);

        assertThat(Holder.of(directory)).hasValue(Holder.self());
        assertThat(Holder.self().isAlive()).isTrue();
        assertThat(Holder.self().host()).isEqualTo(Machine.here().host());
        assertThat(Holder.self().toString()).doesNotContain("host");
    }

    @Test
    void isNoProcessOfThisMachineWhereItRunsOnAnother() {
        Holder far = new Holder(Holder.self().pid(), Holder.self().started(), "far");

        assertThat(far.isAlive()).isFalse();
        assertThat(far.toString()).startsWith("process " + far.pid() + " on host far, which began at ");
    }

    @Test
    void isReadWhereItDidNotTellItsHost() throws IOException {
        Holder self = Holder.self();
        Files.writeString(directory.resolve("holder"), self.pid() + " " + self.started() + "\n");

        assertThat(Holder.of(directory)).hasValueSatisfying(holder -> {
            assertThat(holder.host()).isEmpty();
            assertThat(holder.isAlive()).isTrue();
        });
    }
}
