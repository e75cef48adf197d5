package io.penstock.planted.right;

import io.penstock.planted.left.A03CycleLeft;

/** Breaks rule A3 on purpose. */
public final class A03CycleRight {
    /** Points to the left. */
    public A03CycleLeft other() {
        return new A03CycleLeft();
    }
}
