package io.penstock.cli.run;

import io.penstock.aws.AwsBatchSettings;
import io.penstock.cli.render.RunDisplay;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.spi.ConfigurationSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a run reaches AWS: the real one, or one that is rehearsed on this machine.
 *
 * @param settings what the adapter is told
 * @param rehearsal the emulated AWS, if this is a rehearsal
 */
record AwsSide(AwsBatchSettings settings, Optional<Rehearsal> rehearsal) {
    /** The emulator is near and asks for no patience. */
    private static final Duration POLL_REHEARSED = Duration.ofMillis(200);

    private static final Duration LEAST_OFTEN_REHEARSED = Duration.ofSeconds(2);

    static AwsSide real(ConfigurationSource configuration, WorkRoots roots, Surroundings surroundings) {
        AwsBatchSettings settings = AwsBatchSettings.from(configuration, surroundings.environment());
        return new AwsSide(at(roots, settings).build(), Optional.empty());
    }

    static AwsSide rehearsed(
            ConfigurationSource configuration, WorkRoots roots, Surroundings surroundings, Closing closing) {
        Rehearsal rehearsal = closing.add(Rehearsal.start(directory(roots), configuration));
        AwsBatchSettings read = AwsBatchSettings.from(
                new RehearsedConfiguration(configuration), rehearsal.environment(surroundings.environment()));
        AwsBatchSettings settings = at(roots, read)
                .pollInterval(POLL_REHEARSED)
                .maxPollInterval(LEAST_OFTEN_REHEARSED)
                .build();
        return new AwsSide(settings, Optional.of(rehearsal));
    }

    /** A directory that an option names has no line. */
    private static AwsBatchSettings.Builder at(WorkRoots roots, AwsBatchSettings settings) {
        return settings.toBuilder()
                .workRoot(roots.bucket())
                .workRootOrigin(
                        settings.workRoot().equals(roots.bucket()) ? settings.workRootOrigin() : Optional.empty());
    }

    private static Path directory(WorkRoots roots) {
        return roots.local().resolve("rehearsed-aws");
    }

    void introduce(RunDisplay display, WorkRoots roots, Surroundings surroundings) {
        rehearsal.ifPresent(emulated -> display.say("AWS is rehearsed on this machine, in "
                + surroundings.shown(directory(roots)) + "; no account is used."));
        settings.warnings().forEach(display::warn);
    }

    /** In a rehearsal, makes the buckets and queues that configuration, command line and processes name. */
    void provide(ConfigurationSource configuration, List<String> texts, List<ProcessDefinition> processes) {
        rehearsal.ifPresent(emulated -> {
            emulated.provide(configuration, texts);
            emulated.provide(processes);
        });
    }
}
