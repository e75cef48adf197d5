package io.penstock.internal.publish;

import io.penstock.domain.file.FileLocation;
import java.util.Optional;

/** Who published a target last. Used by one thread at a time, which holds its lock. */
final class Claim {
    private String task;
    private FileLocation file;
    private boolean done;
    private boolean told;

    Claim(String task, FileLocation file) {
        this.task = task;
        this.file = file;
    }

    /** Tells whether this very file is published already. */
    boolean has(FileLocation same) {
        return done && file.equals(same);
    }

    /** Tells whether another file was published here before. */
    boolean isOthers(FileLocation next) {
        return done && !file.equals(next);
    }

    void took(String next, FileLocation nextFile) {
        task = next;
        file = nextFile;
        done = true;
    }

    /** Says that another file comes to the same target; empty if it was said before. */
    Optional<String> collide(String next, FileLocation target, boolean replaces) {
        if (told) {
            return Optional.empty();
        }
        told = true;
        String who = task.equals(next)
                ? "task " + task + " publishes two files"
                : "tasks " + task + " and " + next + " both publish";
        return Optional.of(who + " to " + target + ", with different content; the "
                + (replaces ? "later one replaces the earlier" : "earlier one stays")
                + "; give them names or directories of their own (saveAs, path)");
    }
}
