package io.penstock.cli.run;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import io.penstock.api.inject.CoreModule;
import io.penstock.api.run.TaskRunner;
import io.penstock.aws.AwsBatchModule;
import io.penstock.domain.event.RunEvent;
import io.penstock.local.LocalModule;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunLedger;
import io.penstock.spi.RunListener;
import io.penstock.spi.TaskExecutor;
import java.util.Map;

/** Binds the engine over both executors and their stores. Nothing of AWS is loaded before something asks for it. */
final class RunModule extends AbstractModule {
    private final RunPlan plan;

    private RunModule(RunPlan plan) {
        this.plan = plan;
    }

    private void warn(String message) {
        plan.listeners().forEach(listener -> listener.on(new RunEvent.Warning(message)));
    }

    /** Puts a run together; its caller closes it. */
    static RunParts assemble(RunPlan plan) {
        Injector injector = Guice.createInjector(Stage.PRODUCTION, new RunModule(plan));
        return new RunParts(
                injector.getInstance(TaskRunner.class),
                injector.getInstance(Key.get(new TypeLiteral<Map<String, TaskExecutor>>() {})),
                injector.getInstance(Key.get(new TypeLiteral<Map<String, FileStore>>() {})));
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        binder().requireAtInjectOnConstructors();
        install(new CoreModule(plan.settings(), plan.configuration()));
        install(new LocalModule(plan.local()));
        install(new AwsBatchModule(plan.aws(), this::warn));
        RunLedger ledger = plan.ledger();
        if (ledger != null) {
            bind(RunLedger.class).toInstance(ledger);
        }
        Multibinder<RunListener> listeners = Multibinder.newSetBinder(binder(), RunListener.class);
        plan.listeners().forEach(listener -> listeners.addBinding().toInstance(listener));
    }
}
