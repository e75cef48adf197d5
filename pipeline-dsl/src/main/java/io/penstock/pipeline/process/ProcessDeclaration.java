package io.penstock.pipeline.process;

import io.penstock.config.syntax.Statement;
import io.penstock.domain.ValueStyle;
import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** A process as a script declares it. Immutable. */
@ValueStyle
@Value.Immutable
public interface ProcessDeclaration {

    /** Returns its name. */
    String name();

    /** Returns where it is declared. */
    SourcePosition position();

    /** Returns the directives, in the order written. */
    List<DirectiveStatement> directives();

    /** Returns the inputs. */
    List<InputDeclaration> inputs();

    /** Returns how typed inputs come to the script. */
    List<StageDirective> stage();

    /** Returns the outputs. */
    List<OutputDeclaration> outputs();

    /** Returns the condition; empty for none. */
    List<Statement> when();

    /** Returns what its tasks do. */
    ProcessBody body();

    /** Returns what its tasks do in a stub run. */
    Optional<ProcessBody> stub();

    /** Returns the names that the inputs give to variables. */
    @Value.Lazy
    default Set<String> inputNames() {
        return inputs().stream()
                .flatMap(input -> input.slots().stream())
                .map(InputSlot::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Starts an empty declaration. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds declarations. */
    final class Builder extends ImmutableProcessDeclaration.Builder {
        Builder() {}
    }
}
