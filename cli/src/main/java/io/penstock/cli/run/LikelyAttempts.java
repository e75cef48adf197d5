package io.penstock.cli.run;

import io.penstock.api.run.DirectiveExplanation;
import io.penstock.domain.directive.DynamicValue;
import java.util.Collection;
import java.util.Optional;

/** How many attempts of a task are looked at before any runs: as many as its directives allow, and few. */
final class LikelyAttempts {
    /** As many as queues, images and sizes by attempt are usually written for. */
    static final int MOST = 3;

    private LikelyAttempts() {}

    static int of(Collection<DirectiveExplanation> directives) {
        boolean retried = find(directives, "errorStrategy")
                .filter(strategy -> strategy.winner().value().value() instanceof DynamicValue
                        || strategy.value().filter("retry"::equals).isPresent())
                .isPresent();
        if (!retried) {
            return 1;
        }
        return find(directives, "maxRetries")
                .flatMap(DirectiveExplanation::value)
                .filter(Number.class::isInstance)
                .map(retries -> (int) Math.min(MOST, 1 + ((Number) retries).longValue()))
                .orElse(2);
    }

    private static Optional<DirectiveExplanation> find(Collection<DirectiveExplanation> directives, String name) {
        return directives.stream()
                .filter(directive -> directive.name().equals(name))
                .findFirst();
    }
}
