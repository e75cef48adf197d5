package io.penstock.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TakeUpOrderTest {
    private final TakeUpOrder order = new TakeUpOrder(true);
    private final List<Integer> wentOn = new ArrayList<>();

    private void ask(String process, int... numbers) {
        for (int number : numbers) {
            order.asked(process, number);
        }
    }

    /** A task that is found anew: it asks for room at once. */
    private void isNew(String process, int number) {
        order.after(process, number, false, () -> wentOn.add(number));
    }

    @Test
    void keepsNewTasksBehindThoseThatMayStillRun() {
        ask("A", 1, 2, 3);

        isNew("A", 3);
        isNew("A", 2);
        assertThat(wentOn).isEmpty();

        order.looked("A", 1);
        order.looked("A", 1);
        assertThat(wentOn).containsExactly(2, 3);
    }

    @Test
    void keepsNobodyBehindAnotherProcessOrBehindLaterTasks() {
        ask("A", 1, 2);
        ask("B", 3);

        isNew("B", 3);
        isNew("A", 1);

        assertThat(wentOn).containsExactly(3, 1);
    }

    @Test
    void keepsNobodyWhereNothingIsResumed() {
        TakeUpOrder none = new TakeUpOrder(false);
        none.asked("A", 1);
        none.asked("A", 2);

        none.after("A", 2, false, () -> wentOn.add(2));

        assertThat(wentOn).containsExactly(2);
    }

    @Test
    void keepsTheOrderOfArrivalWhereAProcessAsksForIt() {
        TakeUpOrder none = new TakeUpOrder(false);
        List.of(1, 2, 3).forEach(number -> none.asked("A", number));

        none.after("A", 3, true, () -> wentOn.add(3));
        none.after("A", 2, true, () -> wentOn.add(2));
        assertThat(wentOn).isEmpty();

        none.after("A", 1, true, () -> wentOn.add(1));
        assertThat(wentOn).containsExactly(1, 2, 3);
    }

    @Test
    void waitsForNobodyWhoIsOver() {
        TakeUpOrder none = new TakeUpOrder(false);
        List.of(1, 2).forEach(number -> none.asked("A", number));

        none.after("A", 2, true, () -> wentOn.add(2));
        none.looked("A", 1);

        assertThat(wentOn).containsExactly(2);
    }
}
