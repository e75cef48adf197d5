package io.penstock.config.eval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Key and value of an entry of a map. */
final class MapEntryMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of("getKey getValue key value");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Map.Entry<?, ?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) call.receiver();
        return switch (call.name()) {
            case "getKey" -> entry.getKey();
            case "getValue" -> entry.getValue();
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) read.receiver();
        return switch (read.name()) {
            case "key" -> entry.getKey();
            case "value" -> entry.getValue();
            default -> UNKNOWN;
        };
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
