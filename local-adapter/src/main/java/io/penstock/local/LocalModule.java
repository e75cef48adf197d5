package io.penstock.local;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.util.List;
import java.util.Objects;

/**
 * Binds this machine's executor as {@code local} and its files as {@code file} in the maps of all executors and stores,
 * and files of the web as {@code http} and {@code https}.
 */
public final class LocalModule extends AbstractModule {
    private static final List<String> WEB = List.of("http", "https");

    private final LocalSettings settings;

    /** Creates a module for one executor. */
    public LocalModule(LocalSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    @Override
    protected void configure() {
        install(new Adapter(settings));
        MapBinder.newMapBinder(binder(), String.class, TaskExecutor.class)
                .addBinding("local")
                .to(Key.get(TaskExecutor.class, ForLocal.class));
        MapBinder<String, FileStore> stores = MapBinder.newMapBinder(binder(), String.class, FileStore.class);
        stores.addBinding("file").to(Key.get(FileStore.class, ForLocal.class));
        WEB.forEach(scheme -> stores.addBinding(scheme).toInstance(Local.webStore(scheme)));
    }

    /** Keeps everything but the ports to itself. */
    private static final class Adapter extends PrivateModule {
        private final LocalSettings settings;

        Adapter(LocalSettings settings) {
            this.settings = settings;
        }

        @Override
        protected void configure() {
            expose(Key.get(TaskExecutor.class, ForLocal.class));
            expose(Key.get(FileStore.class, ForLocal.class));
        }

        @Provides
        @Singleton
        @ForLocal
        TaskExecutor executor() {
            return Local.executor(settings);
        }

        @Provides
        @Singleton
        @ForLocal
        FileStore fileStore() {
            return Local.fileStore();
        }
    }
}
