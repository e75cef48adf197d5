package io.penstock.emulator.s3;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Keys that break naive code, by seed. */
final class StrangeKeys {
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "/",
            "//",
            " ",
            "+",
            "%",
            "%20",
            "&",
            "=",
            "?",
            "#",
            "*",
            "'",
            "\"",
            "<",
            ">",
            "\\",
            "..",
            ".",
            "~",
            "\n",
            "\r\n",
            "\t",
            "\u0001",
            "\u007f",
            "\u0085",
            "\u2028",
            "ü",
            "u\u0308",
            "漢字",
            "\uD83D\uDE00",
            "$(x)",
            "`",
            ";",
            ":",
            "@",
            "!",
            "-rf",
            "[",
            "]",
            "{",
            "|",
            "\uFFFD",
            "\uE000");

    private StrangeKeys() {}

    /** So many different keys, none of which begins with a slash. */
    static Set<String> some(long seed, int count) {
        Random random = new Random(seed);
        Set<String> keys = new TreeSet<>();
        while (keys.size() < count) {
            StringBuilder key = new StringBuilder();
            int pieces = 1 + random.nextInt(8);
            for (int i = 0; i < pieces; i++) {
                key.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            boolean usable = key.charAt(0) != '/' && key.toString().getBytes(StandardCharsets.UTF_8).length <= 1024;
            if (usable) {
                keys.add(key.toString());
            }
        }
        return keys;
    }
}
