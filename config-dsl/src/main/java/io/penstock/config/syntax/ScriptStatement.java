package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that only scripts have. */
public sealed interface ScriptStatement extends Statement {
    /**
     * {@code process NAME { … }}, {@code workflow NAME { … }}, {@code workflow { … }}, {@code output { … }}.
     *
     * @param keyword the word before the name
     * @param name the name, or an empty string
     * @param body the statements, with {@link Statement.Label} markers among them
     */
    record NamedBlock(SourcePosition position, String keyword, String name, List<Statement> body)
            implements ScriptStatement {}

    /**
     * {@code include { A; B as C } from 'source'}.
     *
     * @param members what is included
     * @param source where from
     * @param parameters the arguments of {@code addParams(…)} or {@code params(…)} behind the source; null where none
     */
    record Include(
            SourcePosition position,
            List<Member> members,
            Expression source,
            @Nullable Arguments parameters) implements ScriptStatement {}

    /**
     * {@code name: Type = value} among the inputs and outputs of a process or workflow.
     *
     * @param fields what a record without a name has, as in {@code sample: Record { id: String }}; otherwise empty
     * @param value null where none is written
     */
    record Typed(
            SourcePosition position,
            String name,
            TypeName type,
            List<Typed> fields,
            @Nullable Expression value) implements ScriptStatement {}

    /**
     * {@code tuple(a: A, b: B)}, {@code (a, b): Tuple<A, B>}, {@code record(a: A, b: B)}.
     *
     * @param byName whether the members are found by their names rather than in order
     */
    record TypedGroup(SourcePosition position, boolean byName, List<Typed> members) implements ScriptStatement {}

    /** {@code record Name { field: Type }}. */
    record RecordType(SourcePosition position, String name, List<Typed> fields) implements ScriptStatement {}

    /** {@code enum Name { A, B }}. */
    record EnumType(SourcePosition position, String name, List<String> constants) implements ScriptStatement {}

    /** One member of an include: its name there and its name here, which are the same without {@code as}. */
    record Member(SourcePosition position, String name, String alias) {}
}
