package io.penstock.pipeline;

/**
 * What a script tells of itself by {@code log.info} and the like.
 *
 * @param level how much it matters
 * @param text the text; may have several lines
 */
public record LogMessage(Level level, String text) {
    /** How much a message matters. */
    public enum Level {
        /** Good to know. */
        INFO,
        /** Deserves a look. */
        WARN,
        /** Something is wrong. */
        ERROR
    }
}
