package io.penstock.aws.iam;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import java.util.List;
import java.util.Optional;

/**
 * Writes the ARNs of what a workload uses.
 *
 * @param region the region of what names none itself
 * @param account the account; {@link #ACCOUNT} where it is not known
 */
record Arns(String region, String account) {
    /** Stands for an account that is not known; every form of output has its own way to write it. */
    static final String ACCOUNT = "{account}";

    String queue(QueueReference queue) {
        return queue.text().startsWith("arn:") ? queue.text() : batch("job-queue/" + queue.name());
    }

    /** Returns a job definition as asked for, and in all its revisions where none is asked for. */
    List<String> definition(String name) {
        String arn = name.startsWith("arn:") ? name : batch("job-definition/" + name);
        return name.endsWith("*") || arn.matches(".*:\\d+") ? List.of(arn) : List.of(arn, arn + ":*");
    }

    String jobs() {
        return batch("job/*");
    }

    private String batch(String resource) {
        return "arn:aws:batch:" + region + ":" + account + ":" + resource;
    }

    /** Returns the machines of all clusters: what a compute environment calls its own is not known before it is asked. */
    String containerInstances() {
        return "arn:aws:ecs:" + region + ":" + account + ":container-instance/*";
    }

    String logStreams(String group) {
        return "arn:aws:logs:" + region + ":" + account + ":log-group:" + group + ":log-stream:*";
    }

    static String bucket(FileLocation place) {
        return "arn:aws:s3:::" + place.authority();
    }

    /** Returns everything in a directory. */
    static String within(FileLocation directory) {
        return bucket(directory) + (directory.path().equals("/") ? "" : directory.path()) + "/*";
    }

    static String object(FileLocation place) {
        return bucket(place) + place.path();
    }

    String key(String id) {
        return id.startsWith("arn:") ? id : "arn:aws:kms:" + region + ":" + account + ":key/" + id;
    }

    /** Returns the repository of an image in ECR; empty for images from elsewhere. */
    static Optional<String> repository(String image) {
        String host = image.contains("/") ? image.substring(0, image.indexOf('/')) : "";
        String[] parts = host.split("\\.", -1);
        if (parts.length < 6 || !parts[1].equals("dkr") || !parts[2].equals("ecr")) {
            return Optional.empty();
        }
        String path = image.substring(host.length() + 1).replaceAll("(@.*|:[^/]*)$", "");
        return Optional.of("arn:aws:ecr:" + parts[3] + ":" + parts[0] + ":repository/" + path);
    }
}
