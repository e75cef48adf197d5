package io.penstock.pipeline.language;

import io.penstock.pipeline.text.Entry;
import io.penstock.pipeline.text.FastaEntries;
import io.penstock.pipeline.text.FastaEntry;
import io.penstock.pipeline.text.FastqEntries;
import io.penstock.pipeline.text.FastqEntry;
import io.penstock.pipeline.text.Lines;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What texts consist of, as far as operators can split them into chunks. */
enum TextKind {
    LINES,
    FASTA,
    FASTQ;

    static TextKind of(String method) {
        return switch (method) {
            case "splitFasta" -> FASTA;
            case "splitFastq" -> FASTQ;
            default -> LINES;
        };
    }

    /** Returns the fields that records have; none where there are no records. */
    List<String> fields() {
        return switch (this) {
            case FASTA -> FastaEntry.FIELDS;
            case FASTQ -> FastqEntry.FIELDS;
            case LINES -> List.of();
        };
    }

    /** Returns the options that split this kind of text. */
    String[] options() {
        List<String> options = new ArrayList<>(
                List.of("by", "limit", "elem", "charset", "decompress", "file", "compress", "autoClose"));
        if (this == LINES) {
            options.add("keepHeader");
        } else {
            options.addAll(List.of("record", "size"));
        }
        if (this == FASTQ) {
            options.add("pe");
        }
        return options.toArray(new String[0]);
    }

    Iterator<Entry> entries(BufferedReader text) {
        return switch (this) {
            case FASTA -> new FastaEntries(text);
            case FASTQ -> new FastqEntries(text);
            case LINES -> new Lines(text);
        };
    }
}
