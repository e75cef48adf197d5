package io.penstock.cli.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.WorkOptions;
import io.penstock.cli.render.RunDisplay;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.spi.ConfigurationSource;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where tasks work.
 *
 * @param local the directory of local tasks
 * @param bucket the directory of tasks on AWS Batch; empty where none was given
 * @param divided whether one directory was asked for, which local tasks cannot use
 */
public record WorkRoots(Path local, Optional<FileLocation> bucket, boolean divided) {
    private static final String DEFAULT = "work";
    private static final String VARIABLE = "NXF_WORK";

    /**
     * Decides from the options, else from the settings {@code workDir} and {@code bucketDir}, else from the environment.
     *
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if a directory is in a store that cannot be used for it
     */
    public static WorkRoots of(WorkOptions options, ConfigurationSource configuration, Surroundings surroundings) {
        Path directory = surroundings.directory();
        Choice work = Choice.of(options.workDirectory(), "-work-dir", configuration.setting("workDir"))
                .or(() -> Choice.of(
                        Optional.ofNullable(surroundings.environment().get(VARIABLE)), VARIABLE, Optional.empty()))
                .orElse(new Choice(DEFAULT, SourcePosition.named("default")));
        Optional<Choice> bucket =
                Choice.of(options.bucketDirectory(), "-bucket-dir", configuration.setting("bucketDir"));
        FileLocation workLocation = FileLocation.parse(work.text(), directory);
        if (bucket.isPresent()) {
            FileLocation bucketLocation = FileLocation.parse(bucket.get().text(), directory);
            if (!isS3(bucketLocation)) {
                throw refused(bucket.get(), "a bucket directory begins with s3://, for example s3://my-bucket/work");
            }
            return new WorkRoots(localPart(work, workLocation, directory), Optional.of(bucketLocation), false);
        }
        return isS3(workLocation)
                ? new WorkRoots(directory.resolve(DEFAULT), Optional.of(workLocation), true)
                : new WorkRoots(localPart(work, workLocation, directory), Optional.empty(), false);
    }

    /** Says where the two kinds of tasks work, if only one place was asked for. */
    void introduce(RunDisplay display) {
        if (divided) {
            bucket.ifPresent(place -> display.say("Tasks on AWS Batch work in " + place + ", local ones in " + local
                    + ", which is on this machine."));
        }
    }

    private static Path localPart(Choice work, FileLocation location, Path directory) {
        if (isS3(location)) {
            return directory.resolve(DEFAULT);
        }
        if (!location.isLocal()) {
            throw refused(work, "a work directory is on this machine or in S3");
        }
        return location.toPath();
    }

    private static boolean isS3(FileLocation location) {
        return location.scheme().equals("s3");
    }

    private static PenstockException refused(Choice choice, String rule) {
        return new PenstockException(
                ErrorCode.CONFIGURATION,
                choice.origin().fileAndLine() + ": '" + choice.text() + "' cannot be used: " + rule);
    }

    /** A directory as written, and where. */
    private record Choice(String text, SourcePosition origin) {

        static Optional<Choice> of(Optional<String> typed, String option, Optional<DirectiveValue> configured) {
            if (typed.isPresent()) {
                return typed.map(text -> new Choice(text, SourcePosition.named(option)));
            }
            return configured
                    .filter(value -> value.value() != null)
                    .map(value -> new Choice(String.valueOf(value.value()), value.origin()));
        }
    }
}
