package io.penstock.aws.iam;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Writes the ARNs of what a workload uses in one region.
 *
 * @param region the region; {@code *} where it is not known
 * @param account the account; {@link #ACCOUNT} where it is not known
 */
record Arns(String region, String account) {
    /** Stands for an account that is not known; every form of output has its own way to write it. */
    static final String ACCOUNT = "{account}";

    /** Returns those of the region that a queue is in, with all that its jobs use. */
    Arns of(QueueReference queue) {
        return queue.region().map(named -> new Arns(named, account)).orElse(this);
    }

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
        return arn("batch", resource);
    }

    /** Returns the machines of all clusters: what a compute environment calls its own is not known before it is asked. */
    String containerInstances() {
        return arn("ecs", "container-instance/*");
    }

    String logStreams(String group) {
        return arn("logs", "log-group:" + group + ":log-stream:*");
    }

    private String arn(String service, String resource) {
        return "arn:" + partition(region) + ":" + service + ":" + region + ":" + account + ":" + resource;
    }

    /** Returns the part of AWS that a region belongs to: China and the regions of governments are worlds of their own. */
    private static String partition(String region) {
        return region.equals("*")
                ? "aws"
                : PartitionMetadata.of(Region.of(region)).id();
    }

    String bucket(FileLocation place) {
        return "arn:" + partition(region) + ":s3:::" + place.authority();
    }

    /** Returns everything in a directory. */
    String within(FileLocation directory) {
        return bucket(directory) + (directory.path().equals("/") ? "" : directory.path()) + "/*";
    }

    String object(FileLocation place) {
        return bucket(place) + place.path();
    }

    /** Returns a key; for an alias, which policies cannot name, all keys of its region. */
    String key(String id) {
        if (id.startsWith("arn:")) {
            return id.replaceFirst(":alias/.*", ":key/*");
        }
        return arn("kms", id.startsWith("alias/") ? "key/*" : "key/" + id);
    }

    /** Returns the repository of an image in ECR; empty for images from elsewhere. */
    static Optional<String> repository(String image) {
        String host = image.contains("/") ? image.substring(0, image.indexOf('/')) : "";
        String[] parts = host.split("\\.", -1);
        if (parts.length < 6 || !parts[1].equals("dkr") || !parts[2].equals("ecr")) {
            return Optional.empty();
        }
        String path = image.substring(host.length() + 1).replaceAll("(@.*|:[^/]*)$", "");
        return Optional.of(new Arns(parts[3], parts[0]).arn("ecr", "repository/" + path));
    }
}
