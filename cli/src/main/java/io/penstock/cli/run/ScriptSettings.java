package io.penstock.cli.run;

import io.penstock.cli.log.RunLog;
import io.penstock.cli.render.RunDisplay;
import io.penstock.config.Configuration;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.PipelineSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a script is told of its run. */
final class ScriptSettings {
    private ScriptSettings() {}

    static PipelineSettings of(
            RunOrder order,
            Configuration configuration,
            WorkRoots roots,
            Surroundings surroundings,
            RunParts parts,
            RunDisplay display,
            RunLog log) {
        List<String> profiles = order.configuration().profiles();
        return PipelineSettings.builder()
                .parameters(ScriptProcesses.parameters(configuration))
                .launchDirectory(surroundings.directory())
                .workDirectory(FileLocation.of(roots.local()))
                .stores(parts.stores().values())
                .environment(surroundings.environment())
                .mainScript(Project.mainScript(configuration))
                .manifest(manifest(configuration))
                .profile(profiles.isEmpty() ? "standard" : String.join(",", profiles))
                .runName(order.name())
                .commandLine(commandLine(order))
                .resume(order.work().resume())
                .stubRun(order.script().stubRun())
                .preview(order.script().preview())
                .entry(order.script().entry())
                .dumpTags(order.script().dumpTags())
                .arguments(order.script().arguments())
                .output(display::output)
                .log(message -> {
                    log.script(message);
                    display.log(message);
                })
                .build();
    }

    private static String commandLine(RunOrder order) {
        List<String> words =
                new ArrayList<>(List.of("penstock", "run", order.script().script()));
        words.addAll(order.script().arguments());
        return String.join(" ", words);
    }

    static Map<String, Object> manifest(Configuration configuration) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        configuration.scope("manifest").forEach((name, value) -> {
            if (value.value() != null) {
                manifest.put(name, value.value());
            }
        });
        return manifest;
    }
}
