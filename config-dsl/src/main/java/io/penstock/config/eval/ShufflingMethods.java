package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Methods that put lists into an order of chance: that of a {@code new Random(seed)}, or of the dialect's numbers. */
final class ShufflingMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of("shuffled/1 toShuffled/1 shuffle/1");

    private final RandomGenerator random;

    ShufflingMethods(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Collection<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return switch (call.name()) {
            case "shuffled", "toShuffled" -> shuffled(call);
            case "shuffle" -> shuffle(Indexing.mutable((Collection<?>) call.receiver()), call, 0);
            default -> UNKNOWN;
        };
    }

    private List<@Nullable Object> shuffled(Invocation call) {
        List<@Nullable Object> shuffled = new ArrayList<>(Indexing.elements(call.receiver()));
        Collections.shuffle(shuffled, source(call, 0));
        return shuffled;
    }

    @Nullable
    Object shuffle(@Nullable Object value, Invocation call, int source) {
        if (!(value instanceof List<?> list)) {
            throw EvaluationException.failed(call.name() + "() expects a list, found " + Types.describe(value));
        }
        Collections.shuffle(list, source(call, source));
        return null;
    }

    private Random source(Invocation call, int index) {
        return index < call.size() && call.value(index) instanceof Random seeded
                ? seeded
                : new Random(random.nextLong());
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
