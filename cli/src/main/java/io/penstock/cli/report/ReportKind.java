package io.penstock.cli.report;

import java.util.Locale;

/** A page about a run. */
public enum ReportKind {
    /** What became of each process and each task. */
    REPORT,
    /** When each task waited and ran. */
    TIMELINE;

    /** Returns the scope of the configuration that asks for it. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of its file where none is given. */
    public String usualFile() {
        return scope() + ".html";
    }
}
