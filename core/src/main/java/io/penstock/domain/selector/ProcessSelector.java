package io.penstock.domain.selector;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.process.ProcessName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A rule of the configuration that picks processes: {@code withName: 'ALIGN:.*'}, {@code withLabel: 'big|!small'}.
 *
 * <p>The pattern is a regular expression that must match the whole name or label; a leading {@code !} turns it round.
 * For labels, a negated pattern applies when no label of the process matches. Immutable.
 */
public final class ProcessSelector {
    private static final ProcessSelector EVERYTHING = new ProcessSelector(Kind.EVERYTHING, "");

    /** What a selector looks at. */
    private enum Kind {
        EVERYTHING,
        LABEL,
        NAME
    }

    private final Kind kind;
    private final String text;
    private final boolean negated;
    private final Pattern pattern;

    private ProcessSelector(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
        this.negated = text.startsWith("!");
        try {
            this.pattern = Pattern.compile(negated ? text.substring(1) : text);
        } catch (PatternSyntaxException e) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "selector '" + text + "' is not a regular expression: " + e.getDescription(),
                    e);
        }
    }

    /** Returns the selector of a layer that applies to every process: the {@code process} scope itself. */
    public static ProcessSelector everything() {
        return EVERYTHING;
    }

    /**
     * Selects processes by name.
     *
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if the text is not a regular expression
     */
    public static ProcessSelector withName(String pattern) {
        return new ProcessSelector(Kind.NAME, pattern);
    }

    /**
     * Selects processes by label.
     *
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if the text is not a regular expression
     */
    public static ProcessSelector withLabel(String pattern) {
        return new ProcessSelector(Kind.LABEL, pattern);
    }

    /**
     * Returns the levels at which this selector applies to a process, lowest first; empty where it does not apply.
     * A {@code withName} can apply at several levels: by the declared name, the alias and the qualified name.
     */
    public List<SelectorLevel> levelsFor(ProcessName name, Collection<String> labels) {
        return switch (kind) {
            case EVERYTHING -> List.of(SelectorLevel.DEFAULTS);
            case LABEL -> matchesLabels(labels) ? List.of(SelectorLevel.LABEL) : List.of();
            case NAME -> nameLevels(name);
        };
    }

    private boolean matchesLabels(Collection<String> labels) {
        return negated
                != labels.stream().anyMatch(label -> pattern.matcher(label).matches());
    }

    private List<SelectorLevel> nameLevels(ProcessName name) {
        List<SelectorLevel> levels = new ArrayList<>();
        if (matchesName(name.simple())) {
            levels.add(SelectorLevel.SIMPLE_NAME);
        }
        if (!name.alias().equals(name.simple()) && matchesName(name.alias())) {
            levels.add(SelectorLevel.ALIAS);
        }
        if (!name.qualified().equals(name.alias()) && matchesName(name.qualified())) {
            levels.add(SelectorLevel.QUALIFIED_NAME);
        }
        return levels;
    }

    private boolean matchesName(String candidate) {
        return negated != pattern.matcher(candidate).matches();
    }

    /** Returns the pattern as written, with its {@code !} if it has one; empty for {@link #everything()}. */
    public String pattern() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcessSelector that && kind == that.kind && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + text.hashCode();
    }

    /** Returns the selector as the configuration writes it, such as {@code withLabel: bigTask}, or {@code process}. */
    @Override
    public String toString() {
        return switch (kind) {
            case EVERYTHING -> "process";
            case LABEL -> "withLabel: " + text;
            case NAME -> "withName: " + text;
        };
    }
}
