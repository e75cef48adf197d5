package io.penstock.cli.run;

import io.penstock.domain.process.ProcessDefinition;
import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import io.penstock.spi.ConfigurationSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An emulated AWS on this machine for one run, with the buckets and queues that the run's configuration names. The run
 * reaches it as any user would: by environment variables.
 */
final class Rehearsal implements AutoCloseable {
    private final AwsEmulator emulator;
    private final boolean fargate;

    private Rehearsal(AwsEmulator emulator, boolean fargate) {
        this.emulator = emulator;
        this.fargate = fargate;
    }

    /** Starts the emulator; its objects and jobs stay in the directory, for a look afterwards and for {@code -resume}. */
    static Rehearsal start(Path directory, ConfigurationSource configuration) {
        EmulatorSettings.Builder settings =
                EmulatorSettings.builder().directory(directory).awsCommand(AwsCommand.STAND_IN);
        configuration
                .setting("aws.region")
                .filter(region -> region.value() instanceof String)
                .ifPresent(region -> settings.region(String.valueOf(region.value())));
        boolean fargate = configuration
                .setting("aws.batch.platformType")
                .filter(platform -> "fargate".equalsIgnoreCase(String.valueOf(platform.value())))
                .isPresent();
        return new Rehearsal(AwsEmulator.start(settings.build()), fargate);
    }

    /** Creates what the configuration names. */
    void provide(ConfigurationSource configuration, Collection<String> texts) {
        AwsNames names = new AwsNames();
        names.findBuckets(texts);
        configuration.scope("params").values().forEach(value -> names.findBuckets(value.value()));
        configuration
                .processLayers()
                .forEach(layer -> layer.values().forEach((directive, value) -> {
                    names.findBuckets(value.value());
                    if (directive.equals("queue")) {
                        names.addQueue(value.value());
                    }
                }));
        create(names);
    }

    /** Creates what processes name themselves. */
    void provide(List<ProcessDefinition> processes) {
        AwsNames names = new AwsNames();
        processes.forEach(process -> process.directives().forEach((directive, value) -> {
            names.findBuckets(value.value());
            if (directive.equals("queue")) {
                names.addQueue(value.value());
            }
        }));
        create(names);
    }

    private void create(AwsNames names) {
        names.buckets().forEach(emulator::createBucket);
        names.queues().forEach(fargate ? emulator::createFargateQueue : emulator::createJobQueue);
    }

    /** Returns an environment in which every AWS variable leads to the emulator. */
    Map<String, String> environment(Map<String, String> real) {
        Map<String, String> environment = new HashMap<>(real);
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.putAll(emulator.environment());
        return environment;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
