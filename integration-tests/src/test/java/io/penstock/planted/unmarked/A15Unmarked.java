package io.penstock.planted.unmarked;

/** Breaks rule A15 on purpose. */
final class A15Unmarked {}
