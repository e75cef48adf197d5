package io.penstock.emulator.json;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Writes a value of a model class of the AWS SDK as JSON. Absent members are left out. */
public final class SdkJsonWriter {

    private final StringBuilder out = new StringBuilder();

    private SdkJsonWriter() {}

    /** Returns the value as a JSON object. */
    public static String write(SdkPojo value) {
        SdkJsonWriter writer = new SdkJsonWriter();
        writer.object(value);
        return writer.out.toString();
    }

    private void object(SdkPojo pojo) {
        out.append('{');
        String separator = "";
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (field.location() == MarshallLocation.PAYLOAD && !isAbsent(value)) {
                out.append(separator);
                member(field.locationName(), value);
                separator = ",";
            }
        }
        out.append('}');
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    }

    private void member(String name, @Nullable Object value) {
        JsonText.appendQuoted(out, name);
        out.append(':');
        value(value);
    }

    private void value(@Nullable Object value) {
        if (value instanceof SdkPojo pojo) {
            object(pojo);
        } else if (value instanceof Instant instant) {
            out.append(instant.toEpochMilli() / 1000.0);
        } else if (value instanceof Collection<?> elements) {
            array(elements);
        } else if (value instanceof Map<?, ?> entries) {
            map(entries);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            JsonText.appendQuoted(out, value.toString());
        }
    }

    private void array(Collection<?> elements) {
        out.append('[');
        String separator = "";
        for (Object element : elements) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(']');
    }

    private void map(Map<?, ?> entries) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            out.append(separator);
            member(String.valueOf(entry.getKey()), entry.getValue());
            separator = ",";
        }
        out.append('}');
    }
}
