package io.penstock.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a file of parameters, JSON or YAML by its name. */
public final class ParameterFile {
    private ParameterFile() {}

    /**
     * Returns the parameters in the order written.
     *
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if the file is not what its name says; with
     *     {@link ErrorCode#FILE_NOT_FOUND} if there is none
     */
    public static Map<String, Object> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new PenstockException(
                    ErrorCode.FILE_NOT_FOUND, "the parameter file " + file + " does not exist or cannot be read");
        }
        try {
            Map<String, Object> values = mapper(file).readValue(file.toFile(), new TypeReference<>() {});
            return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
        } catch (JsonProcessingException e) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    file + where(e) + ": not a map of parameters: " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read the parameter file " + file + ": " + e, e);
        }
    }

    private static ObjectMapper mapper(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return new ObjectMapper();
        }
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return new YAMLMapper();
        }
        throw new PenstockException(
                ErrorCode.CONFIGURATION,
                "the parameter file " + file + " is neither JSON nor YAML by its name: end it in .json, .yml or .yaml");
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }
}
