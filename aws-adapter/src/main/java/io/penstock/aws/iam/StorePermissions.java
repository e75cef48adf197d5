package io.penstock.aws.iam;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.diagnosis.PlaceNeed;
import io.penstock.domain.diagnosis.PlaceNeed.Access;
import io.penstock.domain.diagnosis.WorkloadNeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Derives what the launcher and its jobs must be allowed in S3, and with the keys of its encryption. */
final class StorePermissions {
    private final JobSettings settings;
    private final List<PlaceNeed> places;
    private final WorkloadNeeds needs;
    private final Arns arns;

    StorePermissions(JobSettings settings, WorkloadNeeds needs, Arns arns) {
        this.settings = settings;
        this.needs = needs;
        this.places = needs.places().stream()
                .filter(need -> need.place().scheme().equals("s3"))
                .toList();
        this.arns = arns;
    }

    List<Statement> ofLauncher() {
        List<Statement> statements = new ArrayList<>();
        list(statements);
        add(statements, "WorkDirectory", Access.WORK, writing("s3:GetObject", "s3:DeleteObject"), "tasks work here");
        add(
                statements,
                "Publish",
                Access.WRITE,
                writing("s3:GetObject", "s3:DeleteObject"),
                "results are published here");
        inputs(statements);
        keys(statements);
        return statements;
    }

    List<Statement> ofJobs() {
        List<Statement> statements = new ArrayList<>();
        list(statements);
        add(
                statements,
                "WorkDirectory",
                Access.WORK,
                writing("s3:GetObject"),
                "jobs fetch inputs and leave outputs here");
        inputs(statements);
        keys(statements);
        return statements;
    }

    /** Returns what is done with the objects of a bucket, by whomever. */
    List<String> inBucket(String bucket) {
        boolean read = places.stream()
                .filter(need -> need.place().authority().equals(bucket))
                .allMatch(need -> need.access() == Access.READ);
        return read ? List.of("s3:GetObject") : writing("s3:GetObject", "s3:DeleteObject");
    }

    private List<String> writing(String... others) {
        List<String> actions = new ArrayList<>(List.of(others));
        actions.add("s3:PutObject");
        actions.add("s3:AbortMultipartUpload");
        if (settings.objectAcl().isPresent()) {
            actions.add("s3:PutObjectAcl");
        }
        return actions;
    }

    private void list(List<Statement> statements) {
        if (!places.isEmpty()) {
            statements.add(Statement.always(
                    "ListBuckets",
                    List.of("s3:ListBucket"),
                    places.stream().map(need -> arns.bucket(need.place())).toList(),
                    "what lies in the directories below"));
        }
    }

    private void add(List<Statement> statements, String sid, Access access, List<String> actions, String reason) {
        List<PlaceNeed> some = of(access);
        if (!some.isEmpty()) {
            statements.add(Statement.always(
                    sid,
                    actions,
                    some.stream().map(need -> arns.within(need.place())).toList(),
                    reason + " (" + origins(some) + ")"));
        }
    }

    private void inputs(List<Statement> statements) {
        List<PlaceNeed> some = of(Access.READ);
        List<String> resources = new ArrayList<>();
        for (PlaceNeed need : some) {
            resources.add(arns.within(need.place()));
            if (!need.place().path().equals("/")) {
                resources.add(arns.object(need.place()));
            }
        }
        if (!resources.isEmpty()) {
            statements.add(Statement.always(
                    "ReadInputs", List.of("s3:GetObject"), resources, "inputs (" + origins(some) + ")"));
        }
    }

    private void keys(List<Statement> statements) {
        Optional<String> key = settings.storageKmsKeyId();
        key.ifPresent(id -> statements.add(new Statement(
                "EncryptObjects",
                List.of("kms:GenerateDataKey", "kms:Decrypt"),
                List.of(arns.key(id)),
                alias(id),
                "new objects are encrypted with this key (" + needs.origin("aws.client.storageKmsKeyId") + ")")));
    }

    private static List<Statement.Condition> alias(String key) {
        int at = key.indexOf("alias/");
        return at < 0
                ? List.of()
                : List.of(
                        new Statement.Condition("ForAnyValue:StringEquals", "kms:ResourceAliases", key.substring(at)));
    }

    private List<PlaceNeed> of(Access access) {
        return places.stream().filter(need -> need.access() == access).toList();
    }

    private static String origins(List<PlaceNeed> some) {
        return some.stream().map(PlaceNeed::origin).distinct().collect(Collectors.joining(", "));
    }
}
