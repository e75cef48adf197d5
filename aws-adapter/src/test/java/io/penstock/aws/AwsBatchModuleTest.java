package io.penstock.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AwsBatchModuleTest {

    @Test
    void bindsExecutorAndStoreByNameWithoutAskingAws() {
        AwsBatchSettings settings = AwsBatchSettings.builder()
                .workRoot(FileLocation.parse("s3://bucket/work"))
                .build();
        Injector injector = Guice.createInjector(Stage.PRODUCTION, new Strict(), new AwsBatchModule(settings));

        Map<String, TaskExecutor> executors =
                injector.getInstance(Key.get(new TypeLiteral<Map<String, TaskExecutor>>() {}));
        Map<String, FileStore> stores = injector.getInstance(Key.get(new TypeLiteral<Map<String, FileStore>>() {}));
        assertThat(executors).containsOnlyKeys("awsbatch");
        assertThat(stores).containsOnlyKeys("s3");
        assertThat(executors.get("awsbatch")).satisfies(executor -> {
            assertThat(executor.name()).isEqualTo("awsbatch");
            assertThat(executor.workRoot()).isEqualTo(settings.workRoot());
            assertThat(executor.capabilities().readableSchemes()).containsExactly("s3");
        });
        assertThat(injector.getInstance(Key.get(TaskExecutor.class, ForAwsBatch.class)))
                .isSameAs(executors.get("awsbatch"));
        executors.values().forEach(TaskExecutor::close);
        stores.values().forEach(FileStore::close);
    }

    /** What a strict application asks of modules. */
    private static final class Strict extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireExactBindingAnnotations();
            binder().requireAtInjectOnConstructors();
            binder().disableCircularProxies();
        }
    }
}
