package io.penstock.emulator.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All jobs of the emulator by id, oldest first, and their journal. Belongs to the {@link JobLoop}. */
public final class JobTable {

    private final Map<String, Job> jobs = new LinkedHashMap<>();

    private final JobJournal journal;

    JobTable(JobJournal journal) {
        this.journal = journal;
    }

    /** Adds a new job. */
    void add(Job job) {
        journal.submitted(job);
        addAgain(job);
    }

    /** Says that a job has come further. */
    void changed(Job job) {
        journal.changed(job);
    }

    /** Adds a job that an earlier emulator wrote down. */
    void addAgain(Job job) {
        jobs.put(job.id(), job);
        job.children().forEach(child -> jobs.put(child.id(), child));
    }

    /** Returns the job, or nothing if there was never one of this id. */
    public Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Returns every job, children of arrays included. */
    public Stream<Job> all() {
        return jobs.values().stream();
    }
}
