package io.penstock.local.planted;

/** Breaks rule A9 on purpose. */
public class A09OpenClass {}
