package io.penstock.cli.run;

import io.penstock.api.PenstockException;
import io.penstock.cli.render.RunDisplay;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.run.RunReport;
import io.penstock.local.Local;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A run's place in the history of its launch directory. Not thread-safe. */
final class Bookkeeping implements AutoCloseable {
    private final String name;
    private final RunHistoryWriter history;
    private final RunLedger ledger;
    private final RunDisplay display;
    private final Clock clock;
    private PastRun.Status status = PastRun.Status.FAILED;

    private Bookkeeping(String name, RunHistoryWriter history, RunLedger ledger, RunDisplay display, Clock clock) {
        this.name = name;
        this.history = history;
        this.ledger = ledger;
        this.display = display;
        this.clock = clock;
    }

    /**
     * Takes the history and begins the run there; one that resumes, resumes the one before it, a rehearsal the rehearsal.
     *
     * @throws PenstockException with {@code UNAVAILABLE} if another run holds it
     */
    static Bookkeeping begin(RunOrder order, WorkRoots roots, Surroundings surroundings, RunDisplay display) {
        Clock clock = Clock.systemUTC();
        RunHistoryWriter history = Local.history(surroundings.history());
        try {
            history.notices().forEach(display::warn);
            TransferArea.sweep(surroundings);
            List<PastRun> before = history.runs();
            PastRun.Builder run = PastRun.builder()
                    .name(order.name())
                    .commandLine(order.commandLine())
                    .script(order.script().script())
                    .addWorkRoots(FileLocation.of(roots.local()))
                    .addAllWorkRoots(roots.bucket().stream().toList())
                    .rehearsed(order.rehearse())
                    .pid(ProcessHandle.current().pid())
                    .started(clock.instant());
            if (order.work().resume()) {
                run.resumed(last(before.stream().filter(each -> each.rehearsed() == order.rehearse()))
                        .map(PastRun::name));
            } else {
                last(before.stream()).ifPresent(each -> tellOfOrphans(history, each, display));
            }
            return new Bookkeeping(order.name(), history, history.begin(run.build()), display, clock);
        } catch (RuntimeException e) {
            history.close();
            throw e;
        }
    }

    private static Optional<PastRun> last(Stream<PastRun> runs) {
        return runs.reduce((earlier, later) -> later);
    }

    /** A run that was killed leaves its tasks running; one that does not resume it leaves them alone. */
    private static void tellOfOrphans(RunHistoryWriter history, PastRun before, RunDisplay display) {
        LeftBehind left = before.isSettled() ? new LeftBehind(List.of()) : LeftBehind.of(history, before);
        if (!left.attempts().isEmpty()) {
            display.warn("run " + before.name() + " did not end in order, and " + left.inWords() + "; 'penstock cancel "
                    + before.name() + "' ends them; with -resume they are taken up");
        }
    }

    RunLedger ledger() {
        return ledger;
    }

    /** Returns what is known of the attempts that this run reuses. */
    EarlierMakers makers() {
        return new EarlierMakers(history, name);
    }

    /** Remembers how the run ended, unless it failed before there was a report. */
    RunReport ended(RunReport report) {
        if (report.cancelled()) {
            status = PastRun.Status.CANCELLED;
        } else if (report.isSuccess()) {
            status = PastRun.Status.SUCCEEDED;
        }
        return report;
    }

    /** Writes down how the run ended, and gives the history free. */
    @Override
    public void close() {
        try {
            if (ledger.end(status, clock.instant()) > 0) {
                history.run(name)
                        .map(run -> LeftBehind.of(history, run))
                        .filter(left -> !left.attempts().isEmpty())
                        .ifPresent(left -> display.warn(left.inWords() + "; 'penstock cancel " + name + "' ends them"));
            }
        } finally {
            history.close();
        }
    }
}
