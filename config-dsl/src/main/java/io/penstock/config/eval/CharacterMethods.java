package io.penstock.config.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that go through the characters of a text as through a list. */
final class CharacterMethods implements MethodTable {
    private static final List<String> NAMES = NameList.of("each eachWithIndex collect collectEntries collectMany any "
            + "every find findAll findIndexOf findIndexValues findResult groupBy countBy inject toSet indexed withIndex "
            + "toSorted reverseEach");

    private final List<MethodTable> lists = List.of(new CollectionQueries(), new CollectionTransforms());

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof CharSequence;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (!NAMES.contains(call.name())) {
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
    public List<String> names() {
        return NAMES;
    }
}
