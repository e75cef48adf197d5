package io.penstock.config.eval;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Methods of what {@code new Random()} makes. */
final class RandomMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("nextInt/2 nextLong nextDouble nextFloat nextBoolean nextGaussian");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Random;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Random random = (Random) call.receiver();
        return switch (call.name()) {
            case "nextInt" -> nextInt(call, random);
            case "nextLong" -> random.nextLong();
            case "nextDouble", "nextFloat" -> random.nextDouble();
            case "nextBoolean" -> random.nextBoolean();
            case "nextGaussian" -> random.nextGaussian();
            default -> UNKNOWN;
        };
    }

    private static int nextInt(Invocation call, Random random) {
        return switch (call.size()) {
            case 0 -> random.nextInt();
            case 1 -> random.nextInt(call.integer(0));
            default -> random.nextInt(call.integer(0), call.integer(1));
        };
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
