package io.penstock.domain.selector;

import java.util.List;

/**
 * A directive after the layers were folded: the value that won and what it beat.
 *
 * @param name the directive
 * @param winner the value in force
 * @param beaten the other values, the strongest first
 */
public record ResolvedDirective(String name, DirectiveCandidate winner, List<DirectiveCandidate> beaten) {

    /** Copies the list. */
    public ResolvedDirective {
        beaten = List.copyOf(beaten);
    }
}
