package io.penstock.pipeline.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries in lists: of so many each, or of at least so many characters each; the last may have less. */
public final class Chunks extends NextIterator<List<Entry>> {
    private final Iterator<Entry> entries;
    private final int count;
    private final long characters;

    private Chunks(Iterator<Entry> entries, int count, long characters) {
        this.entries = entries;
        this.count = count;
        this.characters = characters;
    }

    /** Returns lists of so many entries. */
    public static Chunks ofCount(Iterator<Entry> entries, int count) {
        return new Chunks(entries, Math.max(1, count), Long.MAX_VALUE);
    }

    /** Returns lists that end with the entry that makes them so long. */
    public static Chunks ofSize(Iterator<Entry> entries, long characters) {
        return new Chunks(entries, Integer.MAX_VALUE, characters);
    }

    @Override
    @Nullable
    List<Entry> advance() {
        List<Entry> chunk = new ArrayList<>();
        long size = 0;
        while (chunk.size() < count && size < characters && entries.hasNext()) {
            Entry entry = entries.next();
            chunk.add(entry);
            size += entry.size();
        }
        return chunk.isEmpty() ? null : chunk;
    }

    /** Returns the text of a chunk. */
    public static String text(List<Entry> chunk) {
        StringBuilder text = new StringBuilder();
        chunk.forEach(entry -> text.append(entry.text()));
        return text.toString();
    }

    @Override
    public void close() {
        OpenIterator.close(entries);
    }
}
