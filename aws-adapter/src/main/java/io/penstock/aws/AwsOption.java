package io.penstock.aws;

import io.penstock.aws.settings.OptionType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An option of the configuration: everything that there is to say of it.
 *
 * @param name the full name, such as {@code aws.batch.cliPath}
 * @param type what it may be
 * @param setter puts it into settings
 * @param getter reads it from settings, which know the default
 * @param effect what it does, as the end of a sentence; for documents
 */
record AwsOption<T>(
        String name,
        OptionType<T> type,
        BiConsumer<AwsBatchSettings.Builder, T> setter,
        Function<AwsBatchSettings, Object> getter,
        String effect) {

    /** Reads a value into settings; returns what is wrong with it, as the rest of a sentence. */
    Optional<String> read(Object value, AwsBatchSettings.Builder settings) {
        try {
            setter.accept(settings, type.read(value));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Returns what is wrong with the value in some settings, as the rest of a sentence. */
    Optional<String> problem(AwsBatchSettings settings) {
        return value(settings).flatMap(type::problem);
    }

    /** Returns the value in some settings; empty where there is none. */
    Optional<Object> value(AwsBatchSettings settings) {
        Object value = getter.apply(settings);
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> present);
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
        }
        return Optional.of(value);
    }
}
