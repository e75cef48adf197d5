package io.penstock.emulator.store;

import java.io.Serializable;
import java.util.Comparator;

/** The order in which S3 lists keys: that of their UTF-8 bytes, which is the order of their code points. */
public final class KeyOrder implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Surrogates stand for code points above U+FFFF, so they sort behind every other character.
                boolean high = Character.isSurrogate(a);
                return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
