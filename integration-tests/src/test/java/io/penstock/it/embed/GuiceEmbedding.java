package io.penstock.it.embed;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.penstock.api.inject.CoreModule;
import io.penstock.api.run.TaskRunner;
import io.penstock.aws.AwsBatchModule;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.run.RunSettings;
import io.penstock.domain.task.TaskResult;
import io.penstock.local.LocalModule;
import io.penstock.local.LocalSettings;
import io.penstock.spi.ConfigurationSource;

/** The library in a program with Guice, as the README shows it. */
final class GuiceEmbedding {
    private GuiceEmbedding() {}

    // snippet: guice
    static TaskResult run(LocalSettings here, AwsBatchSettings aws, ConfigurationSource configuration) {
        Injector injector = Guice.createInjector(
                new CoreModule(RunSettings.builder().build(), configuration),
                new LocalModule(here),
                new AwsBatchModule(aws));
        try (TaskRunner runner = injector.getInstance(TaskRunner.class)) {
            return PlainEmbedding.count(runner, PlainEmbedding.prepare(runner));
        }
    }
    // end of snippet
}
