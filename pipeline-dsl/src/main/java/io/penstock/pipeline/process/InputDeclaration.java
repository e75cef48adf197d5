package io.penstock.pipeline.process;

import java.util.List;

/**
 * One input channel of a process.
 *
 * @param slots what each item is made of
 * @param tuple whether an item is a tuple of these, rather than the only one itself
 * @param each whether tasks are made for every element of the input, with every combination of the others
 */
record InputDeclaration(List<InputSlot> slots, boolean tuple, boolean each) {
    InputDeclaration {
        slots = List.copyOf(slots);
    }
}
