package io.penstock.internal.engine;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.PublishRule;
import java.util.regex.Pattern;

/** Tells of directories to publish into that are made of a value which is not set: its text is then {@code null}. */
final class NullPaths {
    private static final Pattern NULL = Pattern.compile("(?<![A-Za-z0-9])null(?![A-Za-z0-9])");

    private NullPaths() {}

    /** Warns of it, once for each process. */
    static void warn(Steps steps, String process, PreparedAttempt prepared) {
        FileLocation launch = FileLocation.of(steps.parts.settings().launchDirectory());
        for (PublishRule rule : prepared.directives().publish()) {
            FileLocation directory = rule.directory();
            String written = directory.isWithin(launch) ? directory.relativeTo(launch) : directory.toString();
            if (NULL.matcher(written).find()) {
                steps.warnOnce(
                        "null in publishDir of " + process,
                        "process " + process + ": its publishDir contains the text null: '" + written
                                + "'; a value that it is made of is not set");
            }
        }
    }
}
