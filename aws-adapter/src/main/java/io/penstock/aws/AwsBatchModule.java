package io.penstock.aws;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.util.function.Consumer;

/**
 * Binds {@code @ForAwsBatch TaskExecutor} and {@code @ForAwsBatch FileStore}, and adds them to the maps of executors
 * ({@code awsbatch}) and stores ({@code s3}). Closing both is the installer's part.
 */
public final class AwsBatchModule extends AbstractModule {
    private final AwsBatchSettings settings;
    private final Consumer<String> hears;

    /** Creates the module of one set of settings. */
    public AwsBatchModule(AwsBatchSettings settings) {
        this(settings, silence -> {});
    }

    /**
     * Creates the module of one set of settings.
     *
     * @param hears told, on any thread, what is waited for where AWS gives no answer at first
     */
    public AwsBatchModule(AwsBatchSettings settings, Consumer<String> hears) {
        this.settings = settings;
        this.hears = hears;
    }

    @Override
    protected void configure() {
        install(new Wiring(settings, hears));
        Key<TaskExecutor> executor = Key.get(TaskExecutor.class, ForAwsBatch.class);
        Key<FileStore> store = Key.get(FileStore.class, ForAwsBatch.class);
        MapBinder.newMapBinder(binder(), String.class, TaskExecutor.class)
                .addBinding("awsbatch")
                .to(executor);
        MapBinder.newMapBinder(binder(), String.class, FileStore.class)
                .addBinding("s3")
                .to(store);
    }

    /** What only this adapter sees. */
    private static final class Wiring extends PrivateModule {
        private final AwsBatchSettings settings;
        private final Consumer<String> hears;

        Wiring(AwsBatchSettings settings, Consumer<String> hears) {
            this.settings = settings;
            this.hears = hears;
        }

        @Override
        protected void configure() {
            expose(Key.get(TaskExecutor.class, ForAwsBatch.class));
            expose(Key.get(FileStore.class, ForAwsBatch.class));
        }

        @Provides
        @Singleton
        @ForAwsBatch
        FileStore store() {
            return AwsBatch.fileStore(settings, hears);
        }

        @Provides
        @Singleton
        @ForAwsBatch
        TaskExecutor executor(@ForAwsBatch FileStore store) {
            return AwsBatch.executor(settings, store, hears);
        }
    }
}
