package io.penstock.emulator.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent encoding as AWS uses it: UTF-8 bytes, upper-case digits, only {@code A-Za-z0-9-._~} left alone. */
public final class PercentCode {
    private static final String DIGITS = "0123456789ABCDEF";

    private PercentCode() {}

    /** Encodes everything, slashes too. */
    public static String encode(String text) {
        return encode(text, false);
    }

    /** Encodes everything but slashes. */
    public static String encodePath(String path) {
        return encode(path, true);
    }

    /**
     * Decodes a path or the name of a key.
     *
     * @throws IllegalArgumentException on broken escapes and on bytes that are not UTF-8
     */
    public static String decode(String text) {
        return decode(text, false);
    }

    /**
     * Decodes one name or value of a query or form, where a plus sign means a space.
     *
     * @throws IllegalArgumentException on broken escapes and on bytes that are not UTF-8
     */
    public static String decodeForm(String text) {
        return decode(text, true);
    }

    private static String encode(String text, boolean keepSlash) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b) || (keepSlash && b == '/')) {
                out.append((char) b);
            } else {
                out.append('%').append(DIGITS.charAt((b >> 4) & 15)).append(DIGITS.charAt(b & 15));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || "-._~".indexOf(b) >= 0;
    }

    private static String decode(String text, boolean form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                out.write((digit(bytes, i + 1) << 4) | digit(bytes, i + 2));
                i += 2;
            } else {
                out.write(form && bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8 after percent decoding: " + text, e);
        }
    }

    private static int digit(byte[] bytes, int at) {
        int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("Broken percent escape at byte " + at);
        }
        return digit;
    }
}
