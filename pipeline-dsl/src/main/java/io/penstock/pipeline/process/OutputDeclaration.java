package io.penstock.pipeline.process;

import java.util.List;

/**
 * One output channel of a process.
 *
 * @param slots what each item is made of
 * @param tuple whether an item is a tuple of these
 * @param emit the channel's name; empty for none
 * @param topic the topic that the channel's items go to as well; empty for none
 * @param optional whether nothing is emitted where files are missing, rather than the task failing
 */
record OutputDeclaration(List<OutputSlot> slots, boolean tuple, String emit, String topic, boolean optional) {
    OutputDeclaration {
        slots = List.copyOf(slots);
    }
}
