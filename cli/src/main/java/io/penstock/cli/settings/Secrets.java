package io.penstock.cli.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides the values of settings whose names say that they are secret, and passwords in addresses. */
public final class Secrets {
    static final String MASK = "********";

    private static final List<String> ENDINGS = List.of(
            "accesskey",
            "accesskeyid",
            "apikey",
            "credentials",
            "passphrase",
            "passwd",
            "password",
            "privatekey",
            "secret",
            "secretkey",
            "token");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/:@\\s]*:)[^/@\\s]+@");

    private final boolean shown;
    private final Set<String> values;

    /** Creates a mask that hides these values besides, wherever they stand; or nothing at all. */
    Secrets(boolean shown, Set<String> values) {
        this.shown = shown;
        this.values = Set.copyOf(values);
    }

    /** Returns the value of a setting, or what is shown instead; maps and lists within are looked through. */
    @Nullable
    Object mask(List<String> path, @Nullable Object value) {
        boolean directive =
                path.contains("process") && path.get(path.size() - 1).equals("secret");
        return shown || directive ? value : mask(path.get(path.size() - 1), value);
    }

    private @Nullable Object mask(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> masked = new LinkedHashMap<>();
            map.forEach((key, inner) -> masked.put(String.valueOf(key), mask(String.valueOf(key), inner)));
            return masked;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> masked = new ArrayList<>();
            list.forEach(element -> masked.add(mask(name, element)));
            return masked;
        }
        if (value == null || value instanceof Boolean || value.equals("")) {
            return value;
        }
        if (isSecret(name)) {
            return MASK;
        }
        if (!(value instanceof CharSequence)) {
            return value;
        }
        String text = hidden(value.toString(), values);
        return text.contains("@") ? IN_ADDRESS.matcher(text).replaceAll("$1" + MASK + "@") : text;
    }

    /** Returns a text without the values in it, longer ones first: one may be a part of another. */
    public static String hidden(String text, Set<String> values) {
        String rest = text;
        for (String value : values.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            rest = rest.replace(value, MASK);
        }
        return rest;
    }

    private static boolean isSecret(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(plain::endsWith);
    }
}
