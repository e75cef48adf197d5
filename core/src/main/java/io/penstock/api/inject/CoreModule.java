package io.penstock.api.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import io.penstock.api.run.TaskRunner;
import io.penstock.api.run.TaskRunnerBuilder;
import io.penstock.domain.run.RunSettings;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunLedger;
import io.penstock.spi.RunListener;
import io.penstock.spi.TaskExecutor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds a {@link TaskRunner} over whatever executors and stores the adapters' modules add: maps from a name to a
 * {@link TaskExecutor}, and from a scheme to a {@link FileStore}. Embedders may add {@link RunListener}s to a set binder, and
 * bind a {@link RunLedger}.
 */
public final class CoreModule extends AbstractModule {
    private final RunSettings settings;
    private final ConfigurationSource configuration;

    /** Creates the module for one run. */
    public CoreModule(RunSettings settings, ConfigurationSource configuration) {
        this.settings = settings;
        this.configuration = configuration;
    }

    @Override
    protected void configure() {
        MapBinder.newMapBinder(binder(), String.class, TaskExecutor.class);
        MapBinder.newMapBinder(binder(), String.class, FileStore.class);
        Multibinder.newSetBinder(binder(), RunListener.class);
        OptionalBinder.newOptionalBinder(binder(), RunLedger.class);
    }

    @Provides
    @Singleton
    TaskRunner taskRunner(
            Map<String, TaskExecutor> executors,
            Map<String, FileStore> stores,
            Set<RunListener> listeners,
            Optional<RunLedger> ledger) {
        TaskRunnerBuilder builder = TaskRunner.builder().settings(settings).configuration(configuration);
        executors.values().forEach(builder::executor);
        stores.values().forEach(builder::fileStore);
        listeners.forEach(builder::listener);
        ledger.ifPresent(builder::ledger);
        return builder.build();
    }
}
