package io.penstock.domain.process;

/**
 * The names of a process: as declared, as included, and with the workflows it is called in.
 *
 * @param simple the name it was declared with, such as {@code SORT}
 * @param alias the name it was included as; equal to {@code simple} where it was not renamed
 * @param qualified the alias with its workflows, such as {@code ALIGN:SORT}; equal to the alias in the entry workflow
 */
public record ProcessName(String simple, String alias, String qualified) {

    /** Names a process that has no alias and is in no named workflow. */
    public static ProcessName of(String name) {
        return new ProcessName(name, name, name);
    }

    /** Returns the qualified name: the one that users see. */
    @Override
    public String toString() {
        return qualified;
    }
}
