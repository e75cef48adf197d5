package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.penstock.api.inject.CoreModule;
import io.penstock.api.run.TaskRunner;
import io.penstock.domain.run.RunSettings;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalModuleTest {
    @TempDir
    Path directory;

    @Test
    void addsThisMachineToTheMapsOfExecutorsAndStores() {
        Injector injector = injector();

        Map<String, TaskExecutor> executors = injector.getInstance(new Key<Map<String, TaskExecutor>>() {});
        Map<String, FileStore> stores = injector.getInstance(Key.get(new TypeLiteral<Map<String, FileStore>>() {}));

        assertThat(executors).containsOnlyKeys("local");
        assertThat(executors.get("local")).isSameAs(injector.getInstance(Key.get(TaskExecutor.class, ForLocal.class)));
        assertThat(stores).containsOnlyKeys("file", "http", "https");
        assertThat(stores.get("file")).isSameAs(injector.getInstance(Key.get(FileStore.class, ForLocal.class)));
    }

    @Test
    void givesTheRunnerItsExecutor() {
        try (TaskRunner runner = injector().getInstance(TaskRunner.class)) {
            assertThat(runner).isNotNull();
        }
    }

    @Test
    void keepsTheRestToItself() {
        assertThat(injector().getExistingBinding(Key.get(LocalSettings.class))).isNull();
    }

    private Injector injector() {
        LocalSettings settings = LocalSettings.builder().workRoot(directory).build();
        return Guice.createInjector(
                Stage.PRODUCTION,
                new AbstractModule() {
                    @Override
                    protected void configure() {
                        binder().requireExplicitBindings();
                        binder().requireExactBindingAnnotations();
                        binder().requireAtInjectOnConstructors();
                        binder().disableCircularProxies();
                    }
                },
                new CoreModule(RunSettings.builder().build(), ConfigurationSource.empty()),
                new LocalModule(settings));
    }
}
