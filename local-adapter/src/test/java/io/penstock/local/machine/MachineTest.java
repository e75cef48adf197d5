package io.penstock.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MachineTest {
    private static final Machine HERE = new Machine("here", "b-1", "4026");

    @Test
    void seesItsOwnProcesses() {
        assertThat(HERE.sees(HERE)).isTrue();
        assertThat(HERE.sees(new Machine("here", "b-0", "4026")))
                .as("before it was started anew")
                .isTrue();
        assertThat(HERE.sees(new Machine("before", "b-1", "4026")))
                .as("before its name was changed")
                .isTrue();
    }

    @Test
    void doesNotSeeThoseOfOtherMachinesAndOfContainers() {
        assertThat(HERE.sees(new Machine("there", "b-2", "4026"))).isFalse();
        assertThat(HERE.sees(new Machine("container", "b-1", "5000"))).isFalse();
        assertThat(HERE.sees(new Machine("there", "", ""))).isFalse();
        assertThat(new Machine("here", "", "").sees(new Machine("there", "", "")))
                .isFalse();
    }

    @Test
    void looksWhereNobodySaysOnWhichMachine() {
        assertThat(HERE.sees(new Machine("", "b-2", ""))).isTrue();
    }

    @Test
    void hasANameOfOneWord() {
        assertThat(Machine.here().host()).doesNotContainPattern("[\\s/]");
        assertThat(Machine.here().sees(Machine.here())).isTrue();
    }
}
