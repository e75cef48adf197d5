package io.penstock.domain.diagnosis;

/** What was found of one thing that a run needs. */
public enum Verdict {
    /** It is as it should be. */
    OK,
    /** A run goes, though something may be meant otherwise. */
    WARNING,
    /** A run that needs it fails. */
    ERROR,
    /** It cannot be found out: most often because the permission to ask is missing. That says nothing about the thing itself. */
    UNKNOWN
}
