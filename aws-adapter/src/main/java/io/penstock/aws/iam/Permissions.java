package io.penstock.aws.iam;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.diagnosis.PlaceNeed;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import java.util.ArrayList;
import java.util.List;

/** Derives what the launcher, its jobs, and the agent that starts them must be allowed. */
final class Permissions {
    private final JobSettings settings;
    private final WorkloadNeeds needs;
    private final Arns arns;
    private final JobPermissions jobs;
    private final StorePermissions store;
    private final OptionalPermissions optional;

    Permissions(JobSettings settings, WorkloadNeeds needs, Arns arns) {
        this.settings = settings;
        this.needs = needs;
        this.arns = arns;
        this.jobs = new JobPermissions(settings, needs, arns);
        this.store = new StorePermissions(settings, needs, arns);
        this.optional = new OptionalPermissions(settings, needs, arns);
    }

    List<Policy> all() {
        List<Policy> policies = new ArrayList<>();
        policies.add(new Policy("launcher", "Who runs penstock", launcher()));
        if (!needs.processes().isEmpty()) {
            policies.add(new Policy("jobRole", "The role that jobs act in (aws.batch.jobRole)", store.ofJobs()));
            policies.add(new Policy(
                    "executionRole", "The role that starts containers (aws.batch.executionRole)", jobs.ofExecution()));
        }
        return policies;
    }

    List<BucketPolicy> buckets() {
        return needs.places().stream()
                .filter(place -> place.place().scheme().equals("s3"))
                .map(PlaceNeed::place)
                .map(place -> new BucketPolicy(
                        place.authority(),
                        arns.bucket(place),
                        settings.jobRole().orElse(""),
                        store.inBucket(place.authority())))
                .distinct()
                .toList();
    }

    private List<Statement> launcher() {
        List<Statement> statements = new ArrayList<>();
        if (!needs.processes().isEmpty()) {
            statements.addAll(jobs.ofLauncher());
        }
        statements.addAll(store.ofLauncher());
        statements.addAll(optional.all());
        return statements;
    }
}
