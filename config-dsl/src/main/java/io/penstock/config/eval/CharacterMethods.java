package io.penstock.config.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that go through the characters of a text as through a list. */
final class CharacterMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "each/1 eachWithIndex/1 collect/1 collectEntries/1 collectMany/1 any/1 every/1 find/1 findAll/1 "
                    + "findIndexOf/1 findIndexValues/1 findResult/2 groupBy/* countBy/1 inject/2 toSet indexed/1 "
                    + "withIndex/1 toSorted/1 reverseEach/1");

    private final List<MethodTable> lists =
            List.of(new CollectionQueries(), new CollectionTransforms(), new CollectionSearch(), new CollectionParts());

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof CharSequence;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (!METHODS.names().contains(call.name())) {
            return UNKNOWN;
        }
        Invocation onList = call.on(Indexing.elements(call.receiver()));
        for (MethodTable table : lists) {
            Object result = table.call(onList);
            if (result != UNKNOWN) {
                return result == onList.receiver() ? call.receiver() : result;
            }
        }
        return UNKNOWN;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
