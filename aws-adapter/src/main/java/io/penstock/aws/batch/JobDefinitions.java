package io.penstock.aws.batch;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.task.TaskDirectives;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds or registers the job definition of a task; one for all tasks that differ in nothing it holds. Thread-safe. */
final class JobDefinitions {
    private static final Logger log = LoggerFactory.getLogger(JobDefinitions.class);

    private final BatchCalls calls;
    private final Patience patience;
    private final JobSettings settings;
    private final OncePerKey<String> known = new OncePerKey<>();

    JobDefinitions(BatchCalls calls, Patience patience, JobSettings settings) {
        this.calls = calls;
        this.patience = patience;
        this.settings = settings;
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
                () -> patience.call(
                        () -> calls.activeDefinition(region, name).orElseGet(() -> register(region, blueprint))));
    }

    private String register(String region, JobBlueprint blueprint) {
        String registered = calls.register(region, DefinitionRequest.of(blueprint, region));
        log.debug("registered job definition [name={} image={}]", registered, blueprint.image());
        return registered;
    }
}
