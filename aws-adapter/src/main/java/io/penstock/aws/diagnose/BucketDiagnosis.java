package io.penstock.aws.diagnose;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.S3Settings;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.PlaceNeed;
import io.penstock.domain.diagnosis.PlaceNeed.Access;
import io.penstock.domain.file.FileLocation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** The buckets: where they are, how they are encrypted, and whether what a run does there can be done. */
final class BucketDiagnosis {
    private static final String PROBE = ".penstock-probe-";

    private final AwsClients clients;
    private final S3Settings settings;
    private final Questions questions;

    BucketDiagnosis(AwsClients clients, S3Settings settings, Questions questions) {
        this.clients = clients;
        this.settings = settings;
        this.questions = questions;
    }

    void look(List<PlaceNeed> places) {
        Map<String, List<PlaceNeed>> byBucket = places.stream()
                .filter(need -> need.place().scheme().equals("s3"))
                .collect(Collectors.groupingBy(need -> need.place().authority(), TreeMap::new, Collectors.toList()));
        byBucket.forEach(this::bucket);
    }

    private void bucket(String bucket, List<PlaceNeed> needs) {
        String subject = "bucket " + bucket;
        Optional<Optional<HeadBucketResponse>> head =
                questions.ask(subject, "s3:ListBucket", "look at " + subject, () -> head(bucket));
        if (head.isEmpty()) {
            return;
        }
        if (head.get().isEmpty()) {
            questions.add(Finding.error(
                    subject,
                    "does not exist in region " + clients.whereStored() + " ("
                            + needs.stream().map(PlaceNeed::origin).distinct().collect(Collectors.joining(", ")) + ")",
                    "check its name, or create it: aws s3 mb s3://" + bucket + " --region " + clients.region()));
            return;
        }
        region(subject, head.get().get().bucketRegion());
        if (needs.stream().anyMatch(need -> need.access() != Access.READ)) {
            encryption(subject, bucket);
        }
        needs.stream()
                .sorted(Comparator.comparing(PlaceNeed::access).reversed())
                .map(need -> new PlaceNeed(need.place(), need.access(), ""))
                .distinct()
                .filter(need -> need.access() != Access.READ || !isWritten(need.place(), needs))
                .forEach(this::place);
    }

    /** What is written first may be empty before. */
    private static boolean isWritten(FileLocation place, List<PlaceNeed> needs) {
        return needs.stream()
                .anyMatch(need -> need.access() != Access.READ && need.place().equals(place));
    }

    /** Returns what S3 says of a bucket; empty if there is none. */
    private Optional<HeadBucketResponse> head(String bucket) {
        try {
            return Optional.of(s3().headBucket(request -> request.bucket(bucket)));
        } catch (NoSuchBucketException e) {
            return Optional.empty();
        }
    }

    private void region(String subject, @Nullable String region) {
        String ours = clients.region();
        if (region == null || region.equals(ours)) {
            questions.add(Finding.ok(subject, "exists" + (region == null ? "" : ", in " + region)));
        } else {
            questions.add(Finding.warning(
                    subject,
                    "is in " + region + ", and jobs run in " + ours + ": transfers cost money and time",
                    "use a bucket in " + ours + ", or set aws.region = '" + region + "'"));
        }
    }

    private void encryption(String subject, String bucket) {
        questions
                .ask(
                        subject,
                        "s3:GetEncryptionConfiguration",
                        "look at the encryption of " + subject,
                        () -> s3().getBucketEncryption(request -> request.bucket(bucket)))
                .ifPresent(answer -> questions.add(Finding.ok(
                        subject,
                        "encrypts with "
                                + answer.serverSideEncryptionConfiguration().rules().stream()
                                        .map(BucketDiagnosis::algorithm)
                                        .collect(Collectors.joining(", "))
                                + settings.storageEncryption()
                                        .map(ours -> "; new objects of ours with " + ours)
                                        .orElse(""))));
    }

    private static String algorithm(ServerSideEncryptionRule rule) {
        return rule.applyServerSideEncryptionByDefault() == null
                ? "nothing of its own"
                : rule.applyServerSideEncryptionByDefault().sseAlgorithmAsString();
    }

    private void place(PlaceNeed need) {
        FileLocation place = need.place();
        if (need.access() == Access.READ) {
            read(place);
            return;
        }
        String key = (place.path().equals("/") ? "" : place.path().substring(1) + "/") + PROBE + UUID.randomUUID();
        String subject = place.toString();
        boolean written = questions
                .ask(
                        subject,
                        "s3:PutObject",
                        "write a probe object to " + place,
                        () -> s3().putObject(
                                        request -> request.bucket(place.authority())
                                                .key(key)
                                                .serverSideEncryption(settings.storageEncryption()
                                                        .orElse(null))
                                                .ssekmsKeyId(settings.storageKmsKeyId()
                                                        .orElse(null))
                                                .acl(settings.objectAcl().orElse(null))
                                                .requestPayer(payer()),
                                        RequestBody.fromString("A probe of penstock doctor, which may be deleted.")))
                .isPresent();
        if (written) {
            boolean read = readBack(place, key);
            boolean deleted = delete(place, key);
            if (read && deleted) {
                questions.add(Finding.ok(subject, "takes, gives back and deletes a probe object"));
            }
        }
    }

    private boolean readBack(FileLocation place, String key) {
        return questions
                .ask(
                        place.toString(),
                        "s3:GetObject",
                        "read a probe object in " + place,
                        () -> s3().getObjectAsBytes(request ->
                                request.bucket(place.authority()).key(key).requestPayer(payer())))
                .isPresent();
    }

    private boolean delete(FileLocation place, String key) {
        return questions
                .ask(
                        place.toString(),
                        "s3:DeleteObject",
                        "delete the probe object s3://" + place.authority() + "/" + key,
                        () -> s3().deleteObject(request ->
                                request.bucket(place.authority()).key(key).requestPayer(payer())))
                .isPresent();
    }

    private void read(FileLocation place) {
        String prefix = place.path().substring(1);
        questions
                .ask(
                        place.toString(),
                        "s3:ListBucket",
                        "list " + place,
                        () -> s3().listObjectsV2(request -> request.bucket(place.authority())
                                .prefix(prefix)
                                .maxKeys(1)
                                .requestPayer(payer())))
                .ifPresent(answer -> questions.add(
                        answer.keyCount() > 0
                                ? Finding.ok(place.toString(), "can be listed")
                                : Finding.warning(
                                        place.toString(), "holds nothing", "check the path where it is written")));
    }

    private S3Client s3() {
        return clients.s3();
    }

    private @Nullable RequestPayer payer() {
        return settings.requesterPays() ? RequestPayer.REQUESTER : null;
    }
}
