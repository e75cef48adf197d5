package io.penstock.emulator;

/** Which {@code aws} command the emulated jobs find on their PATH; a job in a container finds what its image holds. */
public enum AwsCommand {
    /** The machine's own where it has one, else the stand-in. */
    MACHINE_ELSE_STAND_IN,
    /** Always the emulator's small stand-in, which understands the transfers of a launcher. */
    STAND_IN
}
