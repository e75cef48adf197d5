package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.JobDetail;

/**
 * Looks at all jobs that are due, a hundred a call. There are so many calls a round at most; what is left stays due and comes first
 * in the next round. Used by the poller's thread alone.
 */
final class PollingRound {
    static final int MOST_CALLS = 10;
    private static final int MOST_IDS = 100;

    private final Batch batch;
    private final WatchedJobs jobs;
    private final Answers answers;
    private final Ticker ticker;

    /** The one that is asked. */
    interface Batch {
        /** Returns what is known of up to a hundred jobs. */
        List<JobDetail> describe(String region, Collection<String> ids);
    }

    /** The one that hears. */
    interface Answers {
        /** Batch has said how a job is; null where it does not know it. */
        void answered(ObservedJob job, @Nullable JobDetail detail);

        /** Batch has said that nothing about a job has changed. */
        void unchanged(ObservedJob job);

        /** Batch has given an answer. */
        void reached(String region);

        /** Batch has not answered, or refused to. */
        void unanswered(String region, List<ObservedJob> some, PenstockException e);
    }

    /** What becomes of the answer about an id. */
    private interface Answer {
        void said(String id, List<ObservedJob> some, @Nullable JobDetail detail);
    }

    PollingRound(Batch batch, WatchedJobs jobs, Answers answers, Ticker ticker) {
        this.batch = batch;
        this.jobs = jobs;
        this.answers = answers;
        this.ticker = ticker;
    }

    void run() {
        Map<String, List<ObservedJob>> due = new TreeMap<>();
        for (ObservedJob job : jobs.due(ticker.now())) {
            due.computeIfAbsent(job.id().region(), region -> new ArrayList<>()).add(job);
        }
        due.forEach(this::lookAt);
    }

    /** Arrays are asked first how many of their children are in which status; often nothing has changed. */
    private void lookAt(String region, List<ObservedJob> due) {
        Map<String, List<ObservedJob>> asked = new LinkedHashMap<>();
        due.forEach(job ->
                asked.computeIfAbsent(job.asked().id(), id -> new ArrayList<>()).add(job));
        Map<String, List<ObservedJob>> children = new LinkedHashMap<>();
        int calls = ask(region, asked, MOST_CALLS, (id, some, detail) -> {
            if (some.get(0).id().id().equals(id)) {
                answers.answered(some.get(0), detail);
                return;
            }
            Collection<ObservedJob> news = jobs.news(new JobId(region, id), detail, ticker.now());
            news.forEach(child -> children.put(child.id().id(), List.of(child)));
            if (news.isEmpty()) {
                some.forEach(answers::unchanged);
            }
        });
        ask(region, children, MOST_CALLS - calls, (id, some, detail) -> answers.answered(some.get(0), detail));
    }

    /** Asks by so many calls at most; returns how many it took. */
    private int ask(String region, Map<String, List<ObservedJob>> asked, int most, Answer answer) {
        List<String> ids = List.copyOf(asked.keySet());
        int calls = 0;
        for (int at = 0; at < ids.size() && calls < most; at += MOST_IDS) {
            Map<String, List<ObservedJob>> some = new LinkedHashMap<>();
            ids.subList(at, Math.min(ids.size(), at + MOST_IDS))
                    .forEach(id -> some.put(id, asked.getOrDefault(id, List.of())));
            Map<String, JobDetail> details = describe(region, some);
            if (details != null) {
                some.forEach((id, jobsOfId) -> answer.said(id, jobsOfId, details.get(id)));
            }
            calls++;
        }
        return calls;
    }

    private @Nullable Map<String, JobDetail> describe(String region, Map<String, List<ObservedJob>> some) {
        List<ObservedJob> all = some.values().stream().flatMap(List::stream).toList();
        try {
            Map<String, JobDetail> details = new HashMap<>();
            batch.describe(region, some.keySet()).forEach(detail -> details.put(detail.jobId(), detail));
            answers.reached(region);
            return details;
        } catch (PenstockException e) {
            answers.unanswered(region, all, e);
        } catch (RuntimeException e) {
            answers.unanswered(
                    region, all, new PenstockException(ErrorCode.INTERNAL, "looking at jobs failed: " + e, e));
        }
        return null;
    }
}
