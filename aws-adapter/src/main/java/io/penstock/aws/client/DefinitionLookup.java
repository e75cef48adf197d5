package io.penstock.aws.client;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobDefinition;

/**
 * Looks up job definitions by what users call them: a name, {@code name:revision}, or an ARN with or without the revision. Its
 * exceptions are those of the SDK.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_DescribeJobDefinitions.html">DescribeJobDefinitions</a>,
 *     which takes a list of exact revisions with no other parameter beside it
 */
public final class DefinitionLookup {
    private DefinitionLookup() {}

    /** Returns the active revisions that are meant, the newest first. */
    public static List<JobDefinition> active(BatchClient batch, String reference) {
        String name = reference.substring(reference.indexOf('/') + 1);
        Stream<JobDefinition> found = name.contains(":")
                ? batch.describeJobDefinitions(request -> request.jobDefinitions(reference)).jobDefinitions().stream()
                : batch
                        .describeJobDefinitionsPaginator(
                                request -> request.jobDefinitionName(name).status("ACTIVE"))
                        .jobDefinitions()
                        .stream();
        return found.filter(definition -> "ACTIVE".equals(definition.status()))
                .sorted(Comparator.comparing(JobDefinition::revision).reversed())
                .toList();
    }
}
