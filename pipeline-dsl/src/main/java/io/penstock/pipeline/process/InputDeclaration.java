package io.penstock.pipeline.process;

import java.util.List;

/**
 * One input channel of a process.
 *
 * @param slots what each item is made of
 * @param shape how an item holds these
 * @param each whether tasks are made for every element of the input, with every combination of the others
 */
record InputDeclaration(List<InputSlot> slots, Shape shape, boolean each) {
    /** How an item holds what it is made of. */
    enum Shape {
        /** It is the only one itself. */
        ITEM,
        /** One after the other. */
        TUPLE,
        /** By their names. */
        RECORD
    }

    InputDeclaration {
        slots = List.copyOf(slots);
    }
}
