package io.penstock.config;

import io.penstock.config.check.ConfigProblem;
import java.util.List;

/**
 * What a {@link Linter} found.
 *
 * @param files how many files were looked at
 * @param findings errors and warnings, by file and line
 */
public record LintReport(int files, List<ConfigProblem> findings) {

    /** Copies the list. */
    public LintReport {
        findings = List.copyOf(findings);
    }

    /** Returns how many of the findings are errors. */
    public long errors() {
        return count(ConfigProblem.Severity.ERROR);
    }

    /** Returns how many of the findings are warnings. */
    public long warnings() {
        return count(ConfigProblem.Severity.WARNING);
    }

    private long count(ConfigProblem.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Returns {@code 3 files, 1 error, 2 warnings}. */
    public String summary() {
        return count(files, "file") + ", " + count(errors(), "error") + ", " + count(warnings(), "warning");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
