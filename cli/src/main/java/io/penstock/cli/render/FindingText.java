package io.penstock.cli.render;

import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.Verdict;
import java.util.Collection;
import java.util.Locale;

/** Writes findings of a diagnosis for people. Immutable. */
public final class FindingText {
    private static final int COLUMN = 9;

    private final Style style;

    /** Creates a writer. */
    public FindingText(Style style) {
        this.style = style;
    }

    /** Returns the lines of one finding. */
    public String of(Finding finding) {
        String word = word(finding.verdict());
        String indent = " ".repeat(COLUMN);
        String line = paint(finding.verdict(), word) + " ".repeat(COLUMN - word.length())
                + style.strong(finding.subject()) + ": "
                + finding.message().replace("\n", "\n" + indent) + "\n";
        return finding.remedy().isEmpty() ? line : line + indent + "→ " + finding.remedy() + "\n";
    }

    /** Returns how many there are of each kind. */
    public String summary(Collection<Finding> findings) {
        long errors = count(findings, Verdict.ERROR);
        long warnings = count(findings, Verdict.WARNING);
        return (errors == 0 ? style.good("No errors") : style.bad(errors + (errors == 1 ? " error" : " errors")))
                + ", " + warnings + (warnings == 1 ? " warning" : " warnings")
                + ", " + count(findings, Verdict.UNKNOWN) + " unknown, " + count(findings, Verdict.OK) + " ok";
    }

    /** Returns a verdict's word. */
    public static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static long count(Collection<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private String paint(Verdict verdict, String word) {
        return switch (verdict) {
            case OK -> style.good(word);
            case WARNING -> style.warning(word);
            case ERROR -> style.bad(word);
            case UNKNOWN -> style.faint(word);
        };
    }
}
