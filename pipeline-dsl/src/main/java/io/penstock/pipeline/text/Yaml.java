package io.penstock.pipeline.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.TextForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML as scripts have it: maps, lists, text, numbers, yes or no, null. */
public final class Yaml {
    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private Yaml() {}

    /** Reads a text of one document. */
    public static @Nullable Object parse(String text) {
        try {
            return text.isBlank() ? null : MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new PenstockException(ErrorCode.SCRIPT, "not YAML" + place + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a value, one line an entry; what YAML does not have becomes text. */
    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(plain(value));
        } catch (JsonProcessingException e) {
            throw new PenstockException(ErrorCode.SCRIPT, "cannot be written as YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(TextForm.of(key), plain(element)));
            return copy;
        }
        if (value instanceof Collection<?> several) {
            List<@Nullable Object> copy = new ArrayList<>();
            several.forEach(element -> copy.add(plain(element)));
            return copy;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : Json.text(value);
    }
}
