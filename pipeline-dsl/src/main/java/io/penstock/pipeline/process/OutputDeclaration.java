package io.penstock.pipeline.process;

import io.penstock.config.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One output channel of a process.
 *
 * @param slots what each item is made of
 * @param tuple whether an item is a tuple of these
 * @param emit the channel's name; empty for none
 * @param topic the topic that the channel's items go to as well; empty for none
 * @param optional whether nothing is emitted where files are missing, rather than the task failing; null for no
 * @param computed how the item is made of the slots where types are declared; null where it consists of them
 */
record OutputDeclaration(
        List<OutputSlot> slots,
        boolean tuple,
        String emit,
        String topic,
        @Nullable Expression optional,
        @Nullable Computed computed) {

    /**
     * A value that calls functions for what the task gives out.
     *
     * @param listed whether it is an output of the process, rather than one of a topic alone
     */
    record Computed(Expression value, boolean listed) {}

    OutputDeclaration(List<OutputSlot> slots, boolean tuple, String emit, String topic, @Nullable Expression optional) {
        this(slots, tuple, emit, topic, optional, null);
    }

    OutputDeclaration {
        slots = List.copyOf(slots);
    }
}
