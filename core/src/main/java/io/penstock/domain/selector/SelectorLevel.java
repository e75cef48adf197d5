package io.penstock.domain.selector;

/** The precedence of a layer of directives, lowest first. Within a level, the later layer wins. */
public enum SelectorLevel {
    /** What the product does when nothing is said. */
    BUILT_IN("default"),
    /** The configuration's {@code process} scope, without a selector. */
    DEFAULTS("process scope"),
    /** The directives in the process's own body. */
    PROCESS("process body"),
    /** A matching {@code withLabel}. */
    LABEL("withLabel"),
    /** A {@code withName} that matches the name as declared. */
    SIMPLE_NAME("withName"),
    /** A {@code withName} that matches the name as included. */
    ALIAS("withName, by alias"),
    /** A {@code withName} that matches the fully qualified name. */
    QUALIFIED_NAME("withName, fully qualified");

    private final String description;

    SelectorLevel(String description) {
        this.description = description;
    }

    /** Returns the level in the words of the configuration language. */
    public String description() {
        return description;
    }
}
