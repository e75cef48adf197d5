package io.penstock.emulator.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads a JSON document into a model class of the AWS SDK. */
public final class SdkJsonReader {

    private SdkJsonReader() {}

    /**
     * Fills the builder with the members found in the document and builds the value. Members unknown to the model are
     * ignored, as AWS does.
     */
    public static SdkPojo read(byte[] json, SdkPojo builder) {
        return pojo(parse(json), builder, "request");
    }

    /** Parses a document that must be an object; an empty body stands for an empty object. */
    public static JsonNode parse(byte[] json) {
        if (json.length == 0) {
            return JsonNode.emptyObjectNode();
        }
        JsonNode node;
        try {
            node = JsonNode.parser().parse(json);
        } catch (RuntimeException e) {
            throw new MalformedJsonException("the request body is not valid JSON", e);
        }
        if (!node.isObject()) {
            throw new MalformedJsonException("the request body is not a JSON object");
        }
        return node;
    }

    private static SdkPojo pojo(JsonNode node, SdkPojo builder, String at) {
        if (!node.isObject()) {
            throw mismatch(at, null);
        }
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = node.asObject().get(field.locationName());
            if (field.location() == MarshallLocation.PAYLOAD && value != null && !value.isNull()) {
                set(field, builder, value(value, field, field.locationName()));
            }
        }
        return (SdkPojo) ((Buildable) builder).build();
    }

    @SuppressWarnings("unchecked")
    private static void set(SdkField<?> field, SdkPojo builder, Object value) {
        ((SdkField<Object>) field).set(builder, value);
    }

    private static Object value(JsonNode node, SdkField<?> field, String at) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            return pojo(node, field.constructor().get(), at);
        }
        try {
            if (type == MarshallingType.LIST) {
                return list(node, field.getTrait(ListTrait.class).memberFieldInfo(), at);
            }
            if (type == MarshallingType.MAP) {
                return map(node, field.getTrait(MapTrait.class).valueFieldInfo(), at);
            }
            return scalar(node, type, at);
        } catch (UnsupportedOperationException | NumberFormatException e) {
            throw mismatch(at, e);
        }
    }

    private static List<@Nullable Object> list(JsonNode node, SdkField<?> member, String at) {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonNode element : node.asArray()) {
            values.add(element.isNull() ? null : value(element, member, at + "[" + values.size() + "]"));
        }
        return values;
    }

    private static Map<String, @Nullable Object> map(JsonNode node, SdkField<?> member, String at) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        node.asObject()
                .forEach((key, element) ->
                        values.put(key, element.isNull() ? null : value(element, member, at + "." + key)));
        return values;
    }

    private static Object scalar(JsonNode node, MarshallingType<?> type, String at) {
        if (type == MarshallingType.STRING) {
            return node.asString();
        }
        if (type == MarshallingType.BOOLEAN) {
            return node.asBoolean();
        }
        if (type == MarshallingType.INTEGER) {
            return Integer.valueOf(node.asNumber());
        }
        if (type == MarshallingType.LONG) {
            return Long.valueOf(node.asNumber());
        }
        if (type == MarshallingType.FLOAT) {
            return Float.valueOf(node.asNumber());
        }
        if (type == MarshallingType.DOUBLE) {
            return Double.valueOf(node.asNumber());
        }
        if (type == MarshallingType.INSTANT) {
            return Instant.ofEpochMilli((long) (Double.parseDouble(node.asNumber()) * 1000));
        }
        throw mismatch(at, null);
    }

    private static MalformedJsonException mismatch(String at, @Nullable Throwable cause) {
        String message = "the value of " + at + " has the wrong type";
        return cause == null ? new MalformedJsonException(message) : new MalformedJsonException(message, cause);
    }
}
