package io.penstock.config.eval;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What types give by chance: {@code Math.random()}, {@code new Random()}, {@code UUID.randomUUID()}, {@code Collections.shuffle(l)}. */
final class ChanceTypes implements MethodTable {
    private final RandomGenerator random;
    private final ShufflingMethods shuffling;

    ChanceTypes(RandomGenerator random) {
        this.random = random;
        this.shuffling = new ShufflingMethods(random);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof TypeReference;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return switch (((TypeReference) call.receiver()).name() + "." + call.name()) {
            case "Math.random" -> random.nextDouble();
            case "Random.new" ->
                new Random(
                        call.size() == 0
                                ? random.nextLong()
                                : Numbers.require(call.value(0)).longValue());
            case "UUID.randomUUID" -> uuid();
            case "Collections.shuffle" -> shuffling.shuffle(call.value(0), call, 1);
            default -> UNKNOWN;
        };
    }

    /** The bits that say "version 4" and "variant 2" are not left to chance. */
    private String uuid() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(most, least).toString();
    }

    @Override
    public List<String> names() {
        return MethodList.of("random randomUUID shuffle").names();
    }
}
