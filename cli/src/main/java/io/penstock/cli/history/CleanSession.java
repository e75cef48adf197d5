package io.penstock.cli.history;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.run.BackEnds;
import io.penstock.cli.run.Surroundings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.WorkFile;
import io.penstock.local.Local;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunHistory;
import io.penstock.spi.RunHistoryWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Removes the work directories of runs, and their records with them. Serves once. */
public final class CleanSession {
    /** So many directories are removed by one call of a store, which sends several deletions at once. */
    private static final int BULK = 200;

    private final Surroundings surroundings;
    private final ConfigurationOptions options;
    private final Consumer<String> say;

    /** Creates a session that says what it does. */
    public CleanSession(Surroundings surroundings, ConfigurationOptions options, Consumer<String> say) {
        this.surroundings = surroundings;
        this.options = options;
        this.say = say;
    }

    /** Clears away what the order names, or shows what it would. */
    public void clean(CleanOrder order) {
        if (order.dryRun()) {
            try (RunHistory history = Local.readHistory(surroundings.history())) {
                history.notices().forEach(say);
                plans(history, order).forEach((run, plan) -> show(run, plan, order));
            }
            return;
        }
        try (RunHistoryWriter history = Local.history(surroundings.history())) {
            history.notices().forEach(say);
            Map<PastRun, CleanPlan> plans = plans(history, order);
            plans.forEach(CleanSession::requireEnded);
            plans.forEach((run, plan) -> remove(history, run, plan, order));
        }
    }

    private void show(PastRun run, CleanPlan plan, CleanOrder order) {
        String act = order.keepLogs() ? "Would remove all but the logs from " : "Would remove ";
        plan.directories().forEach(directory -> say.accept(act + directory));
        if (plan.directories().isEmpty()) {
            say.accept("Run " + run.name() + ": would remove no work directories" + shared(plan, "keep"));
        }
    }

    private static String shared(CleanPlan plan, String what) {
        return plan.shared() == 0 ? "" : ", " + what + " " + plan.shared() + " that other runs use";
    }

    private List<PastRun> chosen(RunHistory history, CleanOrder order) {
        if (order.before() == null) {
            return List.of(RunChoice.of(history, order.run()));
        }
        List<PastRun> before = new RunsBefore(history, ZoneId.systemDefault()).of(order.before());
        if (before.isEmpty()) {
            say.accept("There are no runs before " + order.before() + ".");
        }
        return before;
    }

    private Map<PastRun, CleanPlan> plans(RunHistory history, CleanOrder order) {
        List<PastRun> chosen = chosen(history, order);
        List<PastRun> kept = new ArrayList<>(history.runs());
        kept.removeAll(chosen);
        Set<FileLocation> used = CleanPlan.used(history, kept);
        Map<PastRun, CleanPlan> plans = new LinkedHashMap<>();
        chosen.forEach(run -> plans.put(run, CleanPlan.of(history, run, used)));
        return plans;
    }

    private static void requireEnded(PastRun run, CleanPlan plan) {
        if (!plan.open().isEmpty()) {
            throw new PenstockException(
                    ErrorCode.UNAVAILABLE,
                    "nobody has seen the end of " + plan.open().size() + " tasks of run " + run.name() + ", such as "
                            + plan.open().get(0).intent().task().name() + "; they may run still: 'penstock cancel "
                            + run.name() + "' ends them first");
        }
    }

    private void remove(RunHistoryWriter history, PastRun run, CleanPlan plan, CleanOrder order) {
        try (BackEnds backEnds = BackEnds.of(run, options, surroundings)) {
            List<FileLocation> doomed =
                    order.keepLogs() ? withoutLogs(backEnds, plan.directories()) : plan.directories();
            doomed.stream()
                    .collect(Collectors.groupingBy(FileLocation::scheme))
                    .values()
                    .forEach(ofOneStore -> delete(backEnds, ofOneStore));
            if (!order.keepLogs()) {
                history.forget(run.name());
                StageAreas.unused(history, run, backEnds).forEach(area -> delete(backEnds, List.of(area)));
            }
        }
        String act = order.keepLogs() ? ": removed all but the logs from " : ": removed ";
        say.accept("Run " + run.name() + act + plan.directories().size()
                + (plan.directories().size() == 1 ? " work directory" : " work directories")
                + shared(plan, "kept"));
    }

    private static void delete(BackEnds backEnds, List<FileLocation> doomed) {
        FileStore store = backEnds.store(doomed.get(0));
        for (int from = 0; from < doomed.size(); from += BULK) {
            store.delete(doomed.subList(from, Math.min(doomed.size(), from + BULK)));
        }
    }

    private static List<FileLocation> withoutLogs(BackEnds backEnds, List<FileLocation> directories) {
        List<FileLocation> doomed = new ArrayList<>();
        for (FileLocation directory : directories) {
            FileStore store = backEnds.store(directory);
            store.children(directory).stream()
                    .filter(file -> !WorkFile.isReserved(file.location().name()))
                    .forEach(file -> doomed.add(file.location()));
        }
        return doomed;
    }
}
