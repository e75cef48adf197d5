package io.penstock.cli.history;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The program of a run that goes on: it ends its attempts itself, and knows best how. */
final class LiveHead {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ProcessHandle process;

    private LiveHead(ProcessHandle process) {
        this.process = process;
    }

    /** Finds the program; empty if it has ended, or is none of this machine's: then nobody else can take its ledger. */
    static Optional<LiveHead> of(PastRun run) {
        return ProcessHandle.of(run.pid())
                .filter(ProcessHandle::isAlive)
                .filter(process -> beganBefore(process, run))
                .map(LiveHead::new);
    }

    private static boolean beganBefore(ProcessHandle process, PastRun run) {
        return process.info()
                .startInstant()
                .map(start -> start.isBefore(run.started().plusSeconds(1)))
                .orElse(true);
    }

    /** Asks it to end, as Ctrl-C does, and waits for that. */
    void end() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PenstockException(ErrorCode.CANCELLED, "interrupted while process " + process.pid() + " ends", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new PenstockException(
                    ErrorCode.UNAVAILABLE,
                    "process " + process.pid() + " has not ended; 'kill -9 " + process.pid()
                            + "' ends it for good, then come again",
                    e);
        }
    }
}
