package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.task.TaskDirectives;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.model.JobDefinition;

/** Finds or registers the job definition of a task; one for all tasks that differ in nothing it holds. Thread-safe. */
final class JobDefinitions {
    private static final Logger log = LoggerFactory.getLogger(JobDefinitions.class);

    private final BatchCalls calls;
    private final Patience patience;
    private final JobSettings settings;
    private final DefinitionClaims claims;
    private final Clock clock;
    private final OncePerKey<String> known = new OncePerKey<>();

    JobDefinitions(BatchCalls calls, Patience patience, JobSettings settings, DefinitionClaims claims, Clock clock) {
        this.calls = calls;
        this.patience = patience;
        this.settings = settings;
        this.claims = claims;
        this.clock = clock;
    }

    /** Returns the definition to submit with: the user's own as named, or {@code name:revision} of ours. */
    String ensure(String region, ContainerReference container, TaskDirectives directives) {
        if (container.isJobDefinition()) {
            return container.name();
        }
        JobBlueprint blueprint = JobBlueprint.of(container.name(), directives, settings);
        String name = blueprint.name();
        return known.get(
                region + " " + name,
                () -> find(region, name)
                        .orElseGet(() -> claims.once(
                                region + "-" + name, () -> find(region, name), () -> register(region, blueprint))));
    }

    /**
     * Looks for a job definition of the user's own, once. Who may not look finds out with the first submission.
     *
     * @throws PenstockException with {@code RESOURCE_NOT_FOUND} if there is none
     */
    void verify(String region, ContainerReference container) {
        if (container.isJobDefinition()) {
            known.get(region + " " + container, () -> {
                if (!isThere(region, container.name())) {
                    throw new PenstockException(
                            ErrorCode.RESOURCE_NOT_FOUND,
                            "job definition " + container.name() + " does not exist in region " + region
                                    + ", or no revision of it is active; check the directive container and aws.region");
                }
                return container.name();
            });
        }
    }

    private boolean isThere(String region, String name) {
        try {
            return patience.call(() -> calls.activeDefinition(region, name)).isPresent();
        } catch (PenstockException e) {
            if (e.code() == ErrorCode.ACCESS_DENIED) {
                return true;
            }
            throw e;
        }
    }

    private Optional<String> find(String region, String name) {
        Optional<JobDefinition> found = patience.call(() -> calls.activeDefinition(region, name));
        found.ifPresent(definition -> used(region, definition));
        return found.map(definition -> name + ":" + definition.revision());
    }

    private String register(String region, JobBlueprint blueprint) {
        String registered = patience.call(
                () -> calls.register(region, DefinitionRequest.of(blueprint, region, DefinitionTags.today(clock))));
        log.debug(
                "registered job definition [name={} image={}]",
                registered,
                blueprint.container().image());
        // A run with another work root may have registered the same a moment ago: all use the first.
        return find(region, blueprint.name()).orElse(registered);
    }

    /** Notes the day of the use, at most once a day. Who may not write tags only loses the means to clean up by date. */
    private void used(String region, JobDefinition definition) {
        String today = DefinitionTags.date(clock).toString();
        if (DefinitionTags.isOurs(definition.tags())
                && !today.equals(definition.tags().get(DefinitionTags.USED))) {
            try {
                calls.tag(region, definition.jobDefinitionArn(), Map.of(DefinitionTags.USED, today));
            } catch (PenstockException e) {
                log.debug("a job definition keeps its old date [name={}]", definition.jobDefinitionName(), e);
            }
        }
    }
}
