package io.penstock.config.eval;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Methods of what {@code list.iterator()} gives: it goes through the elements as they were then. */
final class IteratorMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of("hasNext next");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Iterator<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Iterator<?> iterator = (Iterator<?>) call.receiver();
        return switch (call.name()) {
            case "hasNext" -> iterator.hasNext();
            case "next" -> next(iterator);
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object next(Iterator<?> iterator) {
        if (!iterator.hasNext()) {
            throw EvaluationException.failed("the iterator has no further element");
        }
        return iterator.next();
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
