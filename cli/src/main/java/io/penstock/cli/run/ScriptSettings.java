package io.penstock.cli.run;

import io.penstock.cli.render.RunDisplay;
import io.penstock.config.Configuration;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.PipelineSettings;
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
            RunDisplay display) {
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
                .commandLine("penstock run " + order.script())
                .resume(order.work().resume())
                .stubRun(order.stubRun())
                .output(display::output)
                .build();
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
