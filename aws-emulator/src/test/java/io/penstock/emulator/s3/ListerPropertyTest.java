package io.penstock.emulator.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.store.Attributes;
import io.penstock.emulator.store.Checksums;
import io.penstock.emulator.store.Content;
import io.penstock.emulator.store.KeyOrder;
import io.penstock.emulator.store.StoredObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever the size of its pages, a listing gives what one look over all keys gives. */
class ListerPropertyTest {
    @Test
    void pagesGiveTheWholeListing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            NavigableMap<String, StoredObject> keys = keys(random);
            String prefix = random.nextBoolean() ? "" : "a" + (random.nextBoolean() ? "/" : "");
            String delimiter = random.nextInt(3) == 0 ? "" : "/";

            assertThat(paged(new Lister(keys, prefix, delimiter), 1 + random.nextInt(4)))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(expected(keys, prefix, delimiter));
        }
    }

    private static List<String> paged(Lister lister, int size) {
        List<String> all = new ArrayList<>();
        ListingPage page = lister.page("", size);
        collect(page, all);
        while (page.truncated()) {
            page = lister.page(page.last(), size);
            collect(page, all);
        }
        all.sort(new KeyOrder());
        return all;
    }

    private static void collect(ListingPage page, List<String> all) {
        page.objects().forEach(object -> all.add(object.key()));
        all.addAll(page.commonPrefixes());
    }

    private static List<String> expected(NavigableMap<String, StoredObject> keys, String prefix, String delimiter) {
        List<String> all = new ArrayList<>();
        for (String key : keys.keySet()) {
            if (key.startsWith(prefix)) {
                int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
                String entry = at < 0 ? key : key.substring(0, at + 1);
                if (!all.contains(entry)) {
                    all.add(entry);
                }
            }
        }
        all.sort(new KeyOrder());
        return all;
    }

    private static NavigableMap<String, StoredObject> keys(Random random) {
        String alphabet = "a/b\u00fc\uE000\uD83D\uDE00\uDBFF\uDFFF";
        int[] characters = alphabet.codePoints().toArray();
        NavigableMap<String, StoredObject> keys = new TreeMap<>(new KeyOrder());
        int count = random.nextInt(20);
        for (int i = 0; i < count; i++) {
            StringBuilder key = new StringBuilder();
            int length = 1 + random.nextInt(6);
            for (int j = 0; j < length; j++) {
                key.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            keys.put(key.toString(), object(key.toString()));
        }
        return keys;
    }

    private static StoredObject object(String key) {
        return new StoredObject(
                key, Instant.EPOCH, new Content(0, "", Checksums.NONE, List.of()), Attributes.NONE, Path.of("none"));
    }
}
