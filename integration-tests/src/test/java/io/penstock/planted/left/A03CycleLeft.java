package io.penstock.planted.left;

import io.penstock.planted.right.A03CycleRight;

/** Breaks rule A3 on purpose. */
public final class A03CycleLeft {
    /** Points to the right. */
    public A03CycleRight other() {
        return new A03CycleRight();
    }
}
