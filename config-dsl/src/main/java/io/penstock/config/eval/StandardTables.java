package io.penstock.config.eval;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The tables of the types that every dialect has. */
final class StandardTables {
    private StandardTables() {}

    static List<MethodTable> types(
            Map<String, String> environment, Clock clock, RandomGenerator random, OutputMethods output) {
        return List.of(
                new BuilderMethods(),
                new TextQueries(),
                new TextEdits(),
                new TextConversions(),
                new TextParts(),
                new CharacterMethods(),
                new EncodingMethods(),
                new NumberMethods(),
                new CollectionQueries(),
                new CollectionTransforms(),
                new CollectionEdits(),
                new CollectionSearch(),
                new CollectionParts(),
                new ShufflingMethods(random),
                new IteratorMethods(),
                new MapMethods(),
                new MapTransforms(),
                new MapExtras(),
                new MapEntryMethods(),
                new MemoryMethods(),
                new DurationMethods(),
                new ClosureMethods(),
                new RegexMethods(),
                new DateMethods(clock),
                new TimeMethods(),
                new RandomMethods(),
                new FileMethods(),
                new ErrorMethods(),
                new SystemMethods(environment, clock),
                output,
                new TimeTypes(clock),
                new ChanceTypes(random),
                new StaticMethods(),
                new TypeMethods(),
                new AnyMethods());
    }
}
