package io.penstock.domain.diagnosis;

/**
 * One line of a diagnosis. Holds no secret.
 *
 * @param subject what was looked at, such as {@code queue big}
 * @param verdict how it is
 * @param message what was found, in a sentence
 * @param remedy what to do; empty where nothing needs to be done
 */
public record Finding(String subject, Verdict verdict, String message, String remedy) {

    /** Returns a finding that is as it should be. */
    public static Finding ok(String subject, String message) {
        return new Finding(subject, Verdict.OK, message, "");
    }

    /** Returns a finding that deserves a look. */
    public static Finding warning(String subject, String message, String remedy) {
        return new Finding(subject, Verdict.WARNING, message, remedy);
    }

    /** Returns a finding that keeps a run from working. */
    public static Finding error(String subject, String message, String remedy) {
        return new Finding(subject, Verdict.ERROR, message, remedy);
    }

    /** Returns that something cannot be found out. */
    public static Finding unknown(String subject, String message, String remedy) {
        return new Finding(subject, Verdict.UNKNOWN, message, remedy);
    }

    /** Returns a finding of a sentence in which the remedy follows the last semicolon, as messages of Penstock are written. */
    public static Finding of(String subject, Verdict verdict, String sentence) {
        int remedy = sentence.lastIndexOf("; ");
        return remedy < 0
                ? new Finding(subject, verdict, sentence, "")
                : new Finding(subject, verdict, sentence.substring(0, remedy), sentence.substring(remedy + 2));
    }
}
