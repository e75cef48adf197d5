package io.penstock.emulator.s3;

import io.penstock.emulator.store.KeyOrder;
import io.penstock.emulator.store.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Cuts pages out of a bucket's keys: everything under a prefix, or its next level when there is a delimiter. */
final class Lister {
    /** No key under a common prefix, but for the rarest, sorts behind the prefix with this appended. */
    private static final String LAST_CHARACTER = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final NavigableMap<String, StoredObject> keys;
    private final String prefix;
    private final String delimiter;

    Lister(NavigableMap<String, StoredObject> keys, String prefix, String delimiter) {
        this.keys = keys;
        this.prefix = prefix;
        this.delimiter = delimiter;
    }

    /** The page of at most so many entries behind the given key or common prefix; empty means from the start. */
    ListingPage page(String after, int most) {
        List<StoredObject> objects = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        String last = "";
        Map.@Nullable Entry<String, StoredObject> entry = first(after);
        while (entry != null && entry.getKey().startsWith(prefix) && objects.size() + prefixes.size() < most) {
            String key = entry.getKey();
            last = commonPrefix(key);
            if (last.isEmpty()) {
                last = key;
                objects.add(entry.getValue());
                entry = keys.higherEntry(key);
            } else {
                prefixes.add(last);
                entry = behind(last);
            }
        }
        boolean truncated = most > 0 && entry != null && entry.getKey().startsWith(prefix);
        return new ListingPage(objects, prefixes, last, truncated);
    }

    private Map.@Nullable Entry<String, StoredObject> first(String after) {
        if (after.isEmpty() || new KeyOrder().compare(after, prefix) < 0) {
            return keys.ceilingEntry(prefix);
        }
        // A page can end with a common prefix; the next one skips everything beneath it.
        return !after.isEmpty() && commonPrefix(after).equals(after) ? behind(after) : keys.higherEntry(after);
    }

    private Map.@Nullable Entry<String, StoredObject> behind(String commonPrefix) {
        Map.Entry<String, StoredObject> entry = keys.ceilingEntry(commonPrefix + LAST_CHARACTER);
        while (entry != null && entry.getKey().startsWith(commonPrefix)) {
            entry = keys.higherEntry(entry.getKey());
        }
        return entry;
    }

    /** The key up to and with the first delimiter behind the prefix; empty when there is none. */
    private String commonPrefix(String key) {
        int at = delimiter.isEmpty() || !key.startsWith(prefix) ? -1 : key.indexOf(delimiter, prefix.length());
        return at < 0 ? "" : key.substring(0, at + delimiter.length());
    }
}
