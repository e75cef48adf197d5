package io.penstock.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say whether scripts run in containers, and whether earlier work may be used at all. */
public final class ContainerChoice {
    private static final String OWN_IMAGE = "";

    @Option(
            names = "-with-docker",
            paramLabel = "IMAGE",
            arity = "0..1",
            fallbackValue = OWN_IMAGE,
            description = "Run scripts in Docker containers: of this image, or of those that the processes name.")
    private @Nullable String docker;

    @Option(
            names = "-with-podman",
            paramLabel = "IMAGE",
            arity = "0..1",
            fallbackValue = OWN_IMAGE,
            description = "The same with Podman.")
    private @Nullable String podman;

    @Option(names = "-without-docker", description = "Run scripts without Docker, whatever the configuration says.")
    private boolean withoutDocker;

    @Option(names = "-without-podman", description = "Run scripts without Podman, whatever the configuration says.")
    private boolean withoutPodman;

    @Option(
            names = {"-qs", "-queue-size"},
            paramLabel = "NUMBER",
            description = "Run at most so many tasks at a time.")
    private @Nullable Integer queueSize;

    @Option(names = "-cache", paramLabel = "true|false", arity = "1", description = "false: use no earlier work.")
    private boolean cache = true;

    @Option(
            names = {"-o", "-output-dir"},
            paramLabel = "DIR",
            description = "Publish the outputs of the workflow below this directory; ./results by default.")
    private @Nullable String outputDirectory;

    /** Returns what was chosen, as lines of a configuration file. */
    public List<String> settings() {
        List<String> lines = new ArrayList<>();
        addEngine("docker", docker, withoutDocker, lines);
        addEngine("podman", podman, withoutPodman, lines);
        if (queueSize != null) {
            lines.add("executor.queueSize = " + queueSize);
        }
        if (!cache) {
            lines.add("process.cache = false");
        }
        if (outputDirectory != null) {
            lines.add(SettingWords.line("outputDir", outputDirectory));
        }
        return lines;
    }

    private static void addEngine(String engine, @Nullable String image, boolean without, List<String> lines) {
        if (without || image != null) {
            lines.add(engine + ".enabled = " + !without);
        }
        if (image != null && !image.equals(OWN_IMAGE)) {
            lines.add(SettingWords.line("process.container", image));
        }
    }
}
