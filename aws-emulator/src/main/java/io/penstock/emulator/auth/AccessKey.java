package io.penstock.emulator.auth;

import java.security.SecureRandom;

/**
 * One access key.
 *
 * @param id what requests carry in the open
 * @param secret what they are signed with
 * @param sessionToken the token that has to come with the key, or empty for a long-term key
 */
public record AccessKey(String id, String secret, String sessionToken) {
    private static final String ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String SECRET_ALPHABET = ID_ALPHABET + "abcdefghijklmnopqrstuvwxyz018/+";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Invents a long-term key. */
    public static AccessKey invent() {
        return new AccessKey("AKIA" + random(ID_ALPHABET, 16), random(SECRET_ALPHABET, 40), "");
    }

    /** Invents a temporary key, as a role's session has. */
    public static AccessKey inventTemporary() {
        return new AccessKey(
                "ASIA" + random(ID_ALPHABET, 16), random(SECRET_ALPHABET, 40), random(SECRET_ALPHABET, 120));
    }

    /** Reads a key from a line that {@link #toLine} made. */
    public static AccessKey parse(String line) {
        String[] words = line.split(" ", -1);
        return new AccessKey(words[0], words[1], words[2]);
    }

    /** Returns all of the key as a line, to be kept where only its owner can read it. */
    public String toLine() {
        return id + " " + secret + " " + sessionToken;
    }

    private static String random(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        RANDOM.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
