package io.penstock.emulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decoded parameters of a query string or form, in the order they came. */
public final class QueryParameters {
    private final List<Parameter> all;

    private QueryParameters(List<Parameter> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads a raw query string; null means none.
     *
     * @throws IllegalArgumentException on broken escapes
     */
    public static QueryParameters parse(@Nullable String raw) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                parameters.add(new Parameter(
                        PercentCode.decodeForm(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : PercentCode.decodeForm(pair.substring(equals + 1))));
            }
        }
        return new QueryParameters(parameters);
    }

    public List<Parameter> all() {
        return all;
    }

    public boolean has(String name) {
        return all.stream().anyMatch(p -> p.name().equals(name));
    }

    public Optional<String> first(String name) {
        return all.stream()
                .filter(p -> p.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The first value of a parameter, or the given one where it is absent. */
    public String firstOr(String name, String otherwise) {
        return first(name).orElse(otherwise);
    }

    /** One name and its value; both decoded. */
    public record Parameter(String name, String value) {}
}
