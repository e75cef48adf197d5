package io.penstock.domain.selector;

import io.penstock.domain.directive.DirectiveValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the configuration says of the processes that one selector picks. Immutable.
 *
 * @param selector the processes it applies to
 * @param values the directives by name, in the order written
 */
public record DirectiveLayer(ProcessSelector selector, Map<String, DirectiveValue> values) {

    /** Copies the values. */
    public DirectiveLayer {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
