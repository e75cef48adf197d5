package io.penstock.aws.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * A token of single sign-on, as {@code aws sso login} leaves it in a file. Immutable; its text form says nothing.
 *
 * @param values all texts of the file, those included that only the {@code aws} command knows
 */
record SignInToken(Map<String, String> values) {

    SignInToken {
        values = Map.copyOf(values);
    }

    /**
     * Reads a file's content.
     *
     * @throws IllegalArgumentException if it is no such token
     */
    static SignInToken parse(String json) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            JsonNode.parser().parse(json).asObject().forEach((name, value) -> {
                if (value.isString()) {
                    values.put(name, value.asString());
                }
            });
            return new SignInToken(values);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the token of the last sign-in cannot be read", e);
        }
    }

    String accessToken() {
        return values.getOrDefault("accessToken", "");
    }

    /** Returns a value that a token may have. */
    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** Tells whether the token holds for some more time; older versions of the command write {@code UTC} for {@code Z}. */
    boolean holds(Instant now, Duration more) {
        return !accessToken().isEmpty() && isLater("expiresAt", now.plus(more));
    }

    /** Tells whether a new token can be had for this one without signing in. */
    boolean canBeRefreshed(Instant now) {
        return optional("refreshToken").isPresent()
                && optional("clientId").isPresent()
                && optional("clientSecret").isPresent()
                && (optional("registrationExpiresAt").isEmpty() || isLater("registrationExpiresAt", now));
    }

    private boolean isLater(String name, Instant when) {
        try {
            return Instant.parse(values.getOrDefault(name, "").replace("UTC", "Z"))
                    .isAfter(when);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Returns the token with what a refresh gave. */
    SignInToken refreshed(String accessToken, Instant expiresAt, Optional<String> refreshToken) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put("accessToken", accessToken);
        changed.put("expiresAt", expiresAt.toString());
        refreshToken.ifPresent(token -> changed.put("refreshToken", token));
        return new SignInToken(changed);
    }

    String toJson() {
        try (JsonWriter writer = JsonWriter.create()) {
            writer.writeStartObject();
            values.forEach((name, value) -> writer.writeFieldName(name).writeValue(value));
            writer.writeEndObject();
            return new String(writer.getBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String toString() {
        return "SignInToken";
    }
}
