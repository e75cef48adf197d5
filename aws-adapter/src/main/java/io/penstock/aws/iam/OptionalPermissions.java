package io.penstock.aws.iam;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.diagnosis.PlaceNeed.Access;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Derives what only a diagnosis and the trace of machines take. Where it is missing, a run is the same and says less. */
final class OptionalPermissions {
    private static final List<String> ANY = List.of("*");
    private static final String OPTIONAL = "; leave it out to do without";

    private final JobSettings settings;
    private final WorkloadNeeds needs;
    private final Arns arns;
    private final NeededNames names;

    OptionalPermissions(JobSettings settings, WorkloadNeeds needs, Arns arns) {
        this.settings = settings;
        this.needs = needs;
        this.arns = arns;
        this.names = new NeededNames(needs, arns);
    }

    List<Statement> all() {
        List<Statement> statements = new ArrayList<>();
        if (!needs.processes().isEmpty()) {
            machines(statements);
            queues(statements);
            roles(statements);
        }
        buckets(statements);
        return statements;
    }

    private void machines(List<Statement> statements) {
        add(
                statements,
                "LookAtMachines",
                List.of("ecs:DescribeContainerInstances"),
                names.inEveryRegion(region -> List.of(region.containerInstances())),
                "the trace tells type and zone of the machine that a job ran on");
        add(
                statements,
                "LookAtPurchases",
                List.of("ec2:DescribeInstances"),
                ANY,
                "the trace tells whether that machine was bought on the spot market; AWS knows this action for"
                        + " everything only");
    }

    private void queues(List<Statement> statements) {
        add(
                statements,
                "LookAtEnvironments",
                List.of("batch:DescribeComputeEnvironments", "ec2:DescribeInstanceTypes"),
                ANY,
                "penstock doctor compares processes with what their queues can give");
        add(
                statements,
                "LookAtQueues",
                List.of("batch:GetJobQueueSnapshot"),
                List.copyOf(names.queues()),
                "penstock doctor explains why jobs wait");
    }

    private void roles(List<Statement> statements) {
        List<String> roles = Stream.of(settings.jobRole(), settings.executionRole())
                .flatMap(Optional::stream)
                .toList();
        if (!roles.isEmpty()) {
            add(
                    statements,
                    "LookAtRoles",
                    List.of("iam:GetRole"),
                    roles,
                    "penstock doctor looks whether jobs can act in them");
        }
    }

    private void buckets(List<Statement> statements) {
        List<String> written = needs.places().stream()
                .filter(place -> place.place().scheme().equals("s3") && place.access() != Access.READ)
                .map(place -> arns.bucket(place.place()))
                .toList();
        if (!written.isEmpty()) {
            add(
                    statements,
                    "LookAtBuckets",
                    List.of("s3:GetEncryptionConfiguration"),
                    written,
                    "penstock doctor tells the encryption");
        }
    }

    private static void add(
            List<Statement> statements, String sid, List<String> actions, List<String> resources, String reason) {
        statements.add(Statement.always(sid, actions, resources, reason + OPTIONAL));
    }
}
