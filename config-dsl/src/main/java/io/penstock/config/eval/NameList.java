package io.penstock.config.eval;

import java.util.List;

/** Reads lists of names that are written as one text. */
final class NameList {
    private NameList() {}

    static List<String> of(String names) {
        return List.of(names.split(" ", -1));
    }
}
