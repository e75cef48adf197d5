package io.penstock.api.run;

import io.penstock.domain.selector.DirectiveCandidate;

/**
 * A value that is not in force, and why.
 *
 * @param candidate the value, its origin and its layer
 * @param reason what the winner has over it
 */
public record BeatenDirective(DirectiveCandidate candidate, Reason reason) {

    /** Why a value lost. */
    public enum Reason {
        /** The winner stands on a higher level, such as a {@code withName} above a {@code withLabel}. */
        LOWER_LEVEL("a lower level"),
        /** The winner stands on the same level and is written later. */
        WRITTEN_EARLIER("written earlier"),
        /** Maps of this directive are merged: the value is in force for the keys that the winner does not have. */
        MERGED("merged key by key");

        private final String description;

        Reason(String description) {
            this.description = description;
        }

        /** Returns the reason in words that follow a comma. */
        public String description() {
            return description;
        }
    }
}
