package io.penstock.pipeline.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of a FASTA text.
 *
 * @param header the first line without its {@code >}
 * @param lines the lines of the sequence
 */
public record FastaEntry(String header, List<String> lines) implements Entry {
    /** The fields that a record may have. */
    public static final List<String> FIELDS = List.of("id", "header", "desc", "text", "seqString", "sequence", "width");

    /** Copies the list. */
    public FastaEntry {
        lines = List.copyOf(lines);
    }

    @Override
    public String text() {
        return ">" + header + "\n" + sequence(0);
    }

    @Override
    public int size() {
        return lines.stream().mapToInt(String::length).sum();
    }

    private String bases() {
        return String.join("", lines);
    }

    private String sequence(int width) {
        if (width <= 0) {
            return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        }
        String bases = bases();
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < bases.length(); at += width) {
            folded.append(bases, at, Math.min(bases.length(), at + width)).append('\n');
        }
        return folded.toString();
    }

    private @Nullable String word(boolean first) {
        String[] words = header.trim().split("\\s+", 2);
        return first ? words[0] : words.length > 1 ? words[1] : null;
    }

    /**
     * Returns the fields that are asked for, as a map.
     *
     * @param fields the names of the fields, in order
     * @param width how long the lines of {@code sequence} are; 0 for as they are
     */
    public Map<String, @Nullable Object> toRecord(List<String> fields, int width) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        for (String field : fields) {
            switch (field.toLowerCase(Locale.ROOT)) {
                case "id" -> made.put(field, word(true));
                case "header" -> made.put(field, header);
                case "desc" -> made.put(field, word(false));
                case "text" -> made.put(field, text());
                case "seqstring" -> made.put(field, bases());
                case "sequence" -> made.put(field, sequence(width));
                default -> {}
            }
        }
        return made;
    }
}
