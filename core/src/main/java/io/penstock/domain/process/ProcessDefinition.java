package io.penstock.domain.process;

import io.penstock.domain.ValueStyle;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** A process: the template that tasks are made from, and what it says of them itself. Immutable. */
@ValueStyle
@Value.Immutable
public interface ProcessDefinition {

    /** Returns the names of the process. */
    ProcessName name();

    /** Returns its labels, in the order written. */
    List<String> labels();

    /** Returns its own directives by name, as written in its body; below the configuration's selectors in precedence. */
    Map<String, DirectiveValue> directives();

    /** Returns where it was declared. */
    @Value.Default
    default SourcePosition position() {
        return SourcePosition.named("program");
    }

    /** Starts an empty definition. */
    static Builder builder() {
        return new Builder();
    }

    /** Starts a definition with this name and the names alias and qualified equal to it. */
    static Builder named(String name) {
        return builder().name(ProcessName.of(name));
    }

    /** Builds definitions. */
    final class Builder extends ImmutableProcessDefinition.Builder {
        Builder() {}
    }
}
