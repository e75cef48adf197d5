package io.penstock.it.durable;

import io.penstock.spi.LedgerRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in the protocol at which a program can be killed.
 *
 * @param record the record in question, by the name of its kind
 * @param durable whether it has become durable, or is about to be handed over
 * @param executor the executor of the attempt that it is about
 */
record Step(String record, boolean durable, String executor) {

    /** Returns all of them. */
    static List<Step> all() {
        List<Step> steps = new ArrayList<>();
        for (String executor : List.of("local", "awsbatch")) {
            for (Class<?> kind :
                    List.of(LedgerRecord.Intended.class, LedgerRecord.Submitted.class, LedgerRecord.Completed.class)) {
                steps.add(new Step(kind.getSimpleName(), false, executor));
                steps.add(new Step(kind.getSimpleName(), true, executor));
            }
        }
        return steps;
    }

    static Step parse(String text) {
        String[] parts = text.split(":", -1);
        return new Step(parts[0], Boolean.parseBoolean(parts[1]), parts[2]);
    }

    boolean matches(LedgerRecord entry, boolean isDurable, String ofExecutor) {
        return durable == isDurable
                && executor.equals(ofExecutor)
                && entry.getClass().getSimpleName().equals(record);
    }

    @Override
    public String toString() {
        return record + ":" + durable + ":" + executor;
    }
}
