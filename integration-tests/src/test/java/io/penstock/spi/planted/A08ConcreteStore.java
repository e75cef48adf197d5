package io.penstock.spi.planted;

/** Breaks rule A8 on purpose. */
final class A08ConcreteStore {}
