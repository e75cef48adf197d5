package io.penstock.local.planted;

/** Breaks rule A10 on purpose. */
public final class A10StrangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
