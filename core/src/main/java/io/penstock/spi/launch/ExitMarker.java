package io.penstock.spi.launch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the exit marker says: a line with the status, which tools read, and, where the launcher itself gave up, a second one that
 * says at what, and for some causes a third one for people.
 *
 * @param status the exit status
 * @param cause at what the launcher gave up; empty where the status is that of the script
 * @param detail what people should know of that, in one line; empty where the cause says it all
 */
public record ExitMarker(int status, String cause, String detail) {
    /** The inputs could not be brought in, so the script did not run. */
    public static final String STAGE_IN = "stage-in";
    /** The disk has no room for the inputs, so that none was brought in. */
    public static final String DISK_FULL = "disk-full";
    /** The script ended with 0, and its outputs could not be brought out. */
    public static final String STAGE_OUT = "stage-out";

    /** The script ended with 0, and what it made cannot be stored where outputs go; the detail says which file and why. */
    public static final String BAD_OUTPUT = "bad-output";

    /** The launcher was told to end, by its head or by somebody else. */
    public static final String SIGNAL = "signal";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})\n(?:([a-z-]+)\n(?:(.+)\n)?)?");

    /** Creates a marker whose cause says it all. */
    public ExitMarker(int status, String cause) {
        this(status, cause, "");
    }

    /** Reads the marker; empty if the text is none, or not yet all of it. */
    public static Optional<ExitMarker> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ExitMarker(
                        Integer.parseInt(matcher.group(1)),
                        Optional.ofNullable(matcher.group(2)).orElse(""),
                        Optional.ofNullable(matcher.group(3)).orElse("")))
                : Optional.empty();
    }

    /** Tells whether everything went well. */
    public boolean isSuccess() {
        return status == 0;
    }

    /** Tells whether the launcher was told to end, so that the status is none of the script's. */
    public boolean isSignal() {
        return cause.equals(SIGNAL);
    }

    /** Tells whether the disk was too small. */
    public boolean isDiskFull() {
        return cause.equals(DISK_FULL);
    }

    /** Tells whether the script made what cannot be stored. */
    public boolean isBadOutput() {
        return cause.equals(BAD_OUTPUT);
    }

    /** Tells whether a transfer failed, rather than the script. */
    public boolean isStaging() {
        return cause.equals(STAGE_IN) || cause.equals(STAGE_OUT);
    }
}
