package io.penstock.emulator.standin;

import java.util.List;
import java.util.Random;

/** File names that people do use, put together at random. */
final class StrangeNames {

    private static final List<String> PARTS = List.of(
            "a", "B7", " ", "'", "\"", "$", "$HOME", "`id`", "\n", "\t", "\\", "*", "?", "[x]", "-", "--", "ü", "日本",
            "😀", "%20", "&", ";", "|", "~", "#", "=", "{}", "(1)", ":", "+", "!", "<", ">", ",", ".");

    private StrangeNames() {}

    /** Returns a name that is no path: no slash, neither empty nor made of dots only. */
    static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            name.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return name.toString().matches("\\.+") ? name + "x" : name.toString();
    }
}
