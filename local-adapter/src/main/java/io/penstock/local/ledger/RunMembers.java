package io.penstock.local.ledger;

import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.PastRun;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes a run as named texts: its beginning, and apart from it its end. */
final class RunMembers {
    private static final String ROOT = "root.";

    private RunMembers() {}

    static Members beginning(PastRun run) {
        Members members = new Members()
                .put("name", run.name())
                .put("command", run.commandLine())
                .put("script", run.script())
                .put("revision", run.revision())
                .put("resumed", run.resumed().orElse(""))
                .put("pid", run.pid())
                .put("rehearsed", run.rehearsed() ? "true" : "")
                .put("started", run.started());
        List<FileLocation> roots = run.workRoots();
        for (int i = 0; i < roots.size(); i++) {
            members.put(ROOT + i, roots.get(i));
        }
        return members;
    }

    static Members end(PastRun.Status status, Instant at, int unattended) {
        return new Members().put("status", status.name()).put("ended", at).put("unattended", unattended);
    }

    /** Reads a run; empty for one with a word that this version does not know. An end with such a word is left out. */
    static Optional<PastRun> read(Members beginning, Optional<Members> end) {
        try {
            PastRun begun = begun(beginning);
            return Optional.of(end.map(known -> ended(begun, known)).orElse(begun));
        } catch (PenstockException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PastRun begun(Members beginning) {
        PastRun.Builder run = PastRun.builder()
                .name(beginning.text("name"))
                .commandLine(beginning.text("command"))
                .script(beginning.text("script"))
                .revision(beginning.text("revision"))
                .resumed(beginning.optional("resumed"))
                .pid(beginning.longNumber("pid"))
                .rehearsed(beginning.optional("rehearsed").isPresent())
                .started(beginning.instant("started"));
        for (int i = 0; beginning.has(ROOT + i + ".scheme"); i++) {
            run.addWorkRoots(beginning.location(ROOT + i));
        }
        return run.build();
    }

    private static PastRun ended(PastRun begun, Members end) {
        try {
            return begun.toBuilder()
                    .status(PastRun.Status.valueOf(end.text("status")))
                    .ended(end.instant("ended"))
                    .unattended(end.number("unattended"))
                    .build();
        } catch (DateTimeException | IllegalArgumentException e) {
            return begun;
        }
    }

    /** Tells whether an end of a run was written after another: of two at one time, the one that leaves less unattended. */
    static boolean isLater(Members end, Members other) {
        try {
            int order = end.instant("ended").compareTo(other.instant("ended"));
            return order > 0 || (order == 0 && end.number("unattended") < other.number("unattended"));
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
