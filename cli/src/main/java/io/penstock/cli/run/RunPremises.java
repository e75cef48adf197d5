package io.penstock.cli.run;

import io.penstock.cli.report.GraphFile;
import io.penstock.cli.report.ReportKind;
import io.penstock.cli.report.ReportTarget;
import io.penstock.cli.report.RunFacts;
import io.penstock.cli.report.WantedFiles;
import io.penstock.cli.trace.TraceSettings;
import io.penstock.config.Configuration;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.run.RunSettings;
import io.penstock.local.LocalSettings;
import io.penstock.spi.RunLedger;
import io.penstock.spi.RunListener;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is known of a run before anything of it is opened.
 *
 * @param order what was asked for
 * @param surroundings where that was
 * @param project the script's directory
 * @param configuration what all files and the command line say
 * @param roots where its tasks work
 */
record RunPremises(
        RunOrder order, Surroundings surroundings, Project project, Configuration configuration, WorkRoots roots) {

    /** Reads the configuration; what that prints goes to the output. */
    static RunPremises read(RunOrder order, Surroundings surroundings, Consumer<String> output) {
        Project project = Project.of(order.script().script(), surroundings);
        Configuration configuration = new ConfigurationReader(surroundings, output)
                .project(project.directory(), order.configuration(), order.parameters());
        WorkRoots roots = WorkRoots.of(order.work(), configuration, surroundings);
        return new RunPremises(order, surroundings, project, configuration, roots);
    }

    /** Returns what its user should know of the configuration: warnings, and in one sentence what has no effect. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        configuration.warnings().forEach(warning -> notices.add(warning.toString()));
        UnusedSettings.of(configuration).ifPresent(notices::add);
        return notices;
    }

    /** Returns how the run reaches AWS; an emulated one is started, and closed with the rest. */
    AwsSide aws(Closing closing) {
        return order.rehearse()
                ? AwsSide.rehearsed(configuration, roots, surroundings, closing)
                : AwsSide.real(configuration, roots, surroundings);
    }

    /** Returns the files about the run that the configuration asks for. */
    private WantedFiles wanted() {
        String script = project.script();
        Map<String, Object> workflow = Map.of(
                "runName", order.name(),
                "commandLine", order.commandLine(),
                "resume", order.work().resume(),
                "scriptName", script.substring(script.lastIndexOf('/') + 1),
                "launchDir", surroundings.directory(),
                "projectDir", project.directory(),
                "start", ZonedDateTime.now(ZoneId.systemDefault()));
        return new WantedFiles(configuration, workflow, surroundings.directory());
    }

    /**
     * Returns the files that are to be written about the run.
     *
     * @throws PenstockException if one of them is there already, or is asked for in a form that is none of ours
     */
    RunFiles files(Consumer<String> warnings) {
        WantedFiles wanted = wanted();
        Optional<TraceSettings> trace = TraceSettings.of(order.display().trace().map(surroundings::resolve), wanted);
        trace.map(TraceSettings::empty)
                .filter(empty -> !empty.isEmpty())
                .ifPresent(empty ->
                        warnings.accept("these fields of the trace stay empty, for nothing is measured for them: "
                                + String.join(", ", empty)));
        Map<ReportKind, Path> asked = new EnumMap<>(ReportKind.class);
        order.display().reports().forEach((kind, file) -> asked.put(kind, surroundings.resolve(file)));
        RunFacts facts = new RunFacts(
                order.name(), order.commandLine(), surroundings.directory().toString());
        return new RunFiles(trace, ReportTarget.of(asked, wanted), graph(wanted, warnings), facts);
    }

    /** A name from the configuration that asks for a form which is none of ours is told. */
    private Optional<Path> graph(WantedFiles wanted, Consumer<String> warnings) {
        return order.display()
                .graph()
                .map(surroundings::resolve)
                .map(file -> wanted.free("dag", file))
                .or(() -> wanted.of("dag", GraphFile.USUAL_FILE).filter(file -> {
                    boolean ours = GraphFile.find(file).isPresent();
                    if (!ours) {
                        warnings.accept(GraphFile.refusal(file));
                    }
                    return ours;
                }));
    }

    /** Returns all that the run is put together of. */
    RunPlan plan(AwsSide aws, RunLedger ledger, List<RunListener> listeners) {
        RunSettings settings = RetrySettings.read(configuration, RunSettings.builder())
                .launchDirectory(surroundings.directory())
                .transferDirectory(TransferArea.of(surroundings))
                .resume(order.work().resume())
                .failOnIgnore(configuration
                        .setting("workflow.failOnIgnore")
                        .map(DirectiveValue::value)
                        .filter(Boolean.TRUE::equals)
                        .isPresent())
                .binDirectories(project.binDirectories(configuration))
                .build();
        LocalSettings local = LocalSettings.builder()
                .from(LocalSettings.from(configuration, roots.local()))
                .secretsFile(surroundings.secrets())
                .build();
        return new RunPlan(settings, configuration, local, aws.settings(), ledger, listeners);
    }

    /** Returns what may name buckets besides the configuration. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        roots.bucket().ifPresent(bucket -> texts.add(bucket.toString()));
        order.parameters().values().forEach(value -> texts.add(value.toString()));
        return texts;
    }
}
