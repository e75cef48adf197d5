package io.penstock.domain.selector;

import io.penstock.domain.directive.DirectiveValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the configuration says of the processes that one selector picks. Immutable.
 *
 * @param selector the processes it applies to
 * @param values the directives by name, in the order written
 * @param replaced what the same selector said of a directive before, the last first; only to be shown, never in force
 */
public record DirectiveLayer(
        ProcessSelector selector, Map<String, DirectiveValue> values, Map<String, List<DirectiveValue>> replaced) {

    /** Copies the values. */
    public DirectiveLayer {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        replaced = Map.copyOf(replaced);
    }

    /** Creates a layer in which every directive was written once. */
    public DirectiveLayer(ProcessSelector selector, Map<String, DirectiveValue> values) {
        this(selector, values, Map.of());
    }
}
