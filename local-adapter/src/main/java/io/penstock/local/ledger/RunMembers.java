package io.penstock.local.ledger;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.PastRun;
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

    static PastRun read(Members beginning, Optional<Members> end) {
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
        end.ifPresent(known -> run.status(PastRun.Status.valueOf(known.text("status")))
                .ended(known.instant("ended"))
                .unattended(known.number("unattended")));
        return run.build();
    }
}
