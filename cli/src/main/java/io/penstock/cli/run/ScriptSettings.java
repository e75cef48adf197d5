package io.penstock.cli.run;

import io.penstock.cli.log.RunLog;
import io.penstock.cli.render.RunDisplay;
import io.penstock.config.Configuration;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.PipelineSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a script is told of its run. */
final class ScriptSettings {
    private ScriptSettings() {}

    static PipelineSettings of(RunPremises premises, RunParts parts, RunDisplay display, RunLog log) {
        RunOrder order = premises.order();
        Configuration configuration = premises.configuration();
        Surroundings surroundings = premises.surroundings();
        List<String> profiles = order.configuration().profiles();
        return PipelineSettings.builder()
                .parameters(ScriptProcesses.parameters(configuration))
                .typedParameters(GivenParameters.of(configuration))
                .launchDirectory(surroundings.directory())
                .workDirectory(FileLocation.of(premises.roots().local()))
                .outputDirectory(outputDirectory(configuration, surroundings))
                .outputDefaults(values(configuration, "workflow.output"))
                .outputFormat(order.display().outputFormat())
                .endHandlers(EndHandlers.of(configuration))
                .stores(parts.stores().values())
                .environment(surroundings.environment())
                .mainScript(Project.mainScript(configuration))
                .manifest(values(configuration, "manifest"))
                .profile(profiles.isEmpty() ? "standard" : String.join(",", profiles))
                .runName(order.name())
                .commandLine(order.commandLine())
                .resume(order.work().resume())
                .stubRun(order.script().stubRun())
                .preview(order.script().preview())
                .entry(order.script().entry())
                .dumpTags(order.script().dumpTags())
                .arguments(order.script().arguments())
                .output(display::output)
                .errorOutput(text -> {
                    log.info(text);
                    display.error(text);
                })
                .log(message -> {
                    log.script(message);
                    display.log(message);
                })
                .build();
    }

    private static FileLocation outputDirectory(Configuration configuration, Surroundings surroundings) {
        String typed = configuration
                .setting("outputDir")
                .map(DirectiveValue::value)
                .map(String::valueOf)
                .orElse("results");
        return FileLocation.parse(typed, surroundings.directory());
    }

    /** Returns what a scope says, without what is null. */
    private static Map<String, Object> values(Configuration configuration, String scope) {
        Map<String, Object> values = new LinkedHashMap<>();
        configuration.scope(scope).forEach((name, value) -> {
            if (value.value() != null) {
                values.put(name, value.value());
            }
        });
        return values;
    }
}
