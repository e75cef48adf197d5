package io.penstock.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where tasks work and whether earlier work counts. */
public final class WorkOptions {
    @Option(
            names = {"-w", "-work-dir"},
            paramLabel = "DIR",
            description =
                    "Keep the tasks' work directories here; ./work by default. With s3://…, the tasks on AWS Batch"
                            + " work there and the local ones in ./work.")
    private @Nullable String workDirectory;

    @Option(
            names = {"-b", "-bucket-dir"},
            paramLabel = "s3://BUCKET/DIR",
            description = "Keep the work directories of the tasks on AWS Batch here.")
    private @Nullable String bucketDirectory;

    @Option(names = "-resume", description = "Reuse tasks that an earlier run finished in the same work directory.")
    private boolean resume;

    /** Returns the work directory as typed. */
    public Optional<String> workDirectory() {
        return Optional.ofNullable(workDirectory);
    }

    /** Returns the bucket directory as typed. */
    public Optional<String> bucketDirectory() {
        return Optional.ofNullable(bucketDirectory);
    }

    /** Tells whether earlier work counts. */
    public boolean resume() {
        return resume;
    }
}
