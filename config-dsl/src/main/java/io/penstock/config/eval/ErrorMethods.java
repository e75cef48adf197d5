package io.penstock.config.eval;

import org.jspecify.annotations.Nullable;

/** What a file can ask of an exception that it caught. */
final class ErrorMethods implements ListedTable {
    private static final MethodList METHODS =
            MethodList.of("getMessage getLocalizedMessage getCause printStackTrace message localizedMessage cause");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof ErrorValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return switch (call.name()) {
            case "getMessage", "getLocalizedMessage" -> ((ErrorValue) call.receiver()).message();
            case "getCause" -> ((ErrorValue) call.receiver()).cause();
            case "printStackTrace" -> null;
            default -> UNKNOWN;
        };
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return switch (read.name()) {
            case "message", "localizedMessage" -> ((ErrorValue) read.receiver()).message();
            case "cause" -> ((ErrorValue) read.receiver()).cause();
            default -> UNKNOWN;
        };
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
