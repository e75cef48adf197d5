package io.penstock.config.eval;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The tables of the types that every dialect has. */
final class StandardTables {
    private StandardTables() {}

    static List<MethodTable> types(Map<String, String> environment, Clock clock) {
        return List.of(
                new TextQueries(),
                new TextEdits(),
                new TextConversions(),
                new NumberMethods(),
                new CollectionQueries(),
                new CollectionTransforms(),
                new CollectionEdits(),
                new MapMethods(),
                new MapTransforms(),
                new MapEntryMethods(),
                new MemoryMethods(),
                new DurationMethods(),
                new ClosureMethods(),
                new RegexMethods(),
                new DateMethods(),
                new ErrorMethods(),
                new SystemMethods(environment),
                new StaticMethods(clock),
                new AnyMethods());
    }
}
