package io.penstock.emulator.standin;

/** Says that the call reads standard input, which was not sent yet. */
final class InputNeededException extends Exception {}
