package io.penstock.pipeline.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A read of a FASTQ text.
 *
 * @param readHeader the first line without its {@code @}
 * @param readString the bases
 * @param qualityHeader the third line without its {@code +}
 * @param qualityString the qualities of the bases
 */
public record FastqEntry(String readHeader, String readString, String qualityHeader, String qualityString)
        implements Entry {
    /** The fields that a record may have. */
    public static final List<String> FIELDS = List.of("readHeader", "readString", "qualityHeader", "qualityString");

    @Override
    public String text() {
        return "@" + readHeader + "\n" + readString + "\n+" + qualityHeader + "\n" + qualityString + "\n";
    }

    @Override
    public int size() {
        return readString.length();
    }

    /** Returns the fields that are asked for, as a map. */
    public Map<String, Object> toRecord(List<String> fields) {
        Map<String, Object> all = Map.of(
                "readHeader", readHeader,
                "readString", readString,
                "qualityHeader", qualityHeader,
                "qualityString", qualityString);
        Map<String, Object> made = new LinkedHashMap<>();
        for (String field : fields) {
            Object value = all.get(field);
            if (value != null) {
                made.put(field, value);
            }
        }
        return made;
    }
}
