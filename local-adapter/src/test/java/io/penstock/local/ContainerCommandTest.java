package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.volume.VolumeMount;
import io.penstock.local.ContainerSettings.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContainerCommandTest {
    private static final Path ROOT = Path.of("/work");
    private static final String HEX = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path directory;

    @Test
    void runsNothingInAContainerWithoutAnImage() {
        assertThat(new ContainerCommand(ContainerSettings.builder().build(), ROOT)
                        .render(attempt("x")
                                .directives(TaskDirectives.builder().build())
                                .build()))
                .isEmpty();
    }

    @Test
    void mountsTheWorkDirectoryToWriteAndTheRestToRead() {
        TaskAttempt attempt = attempt("ubuntu:24.04")
                .addInputs(
                        new InputFile(FileLocation.parse("/data/a/reads.fq"), "reads.fq"),
                        new InputFile(FileLocation.parse("/data/a/b/more.fq"), "more.fq"),
                        new InputFile(FileLocation.parse("/work/cd/ef/out.txt"), "out.txt"))
                .addBinDirectories(FileLocation.parse("/project/bin"))
                .build();

        assertThat(command(ContainerSettings.builder().build(), attempt))
                .isEqualTo("docker run --rm -i --name ps-" + HEX + "-TOUCH"
                        + " --mount type=bind,source=/data/a,target=/data/a,readonly"
                        + " --mount type=bind,source=/project/bin,target=/project/bin,readonly"
                        + " --mount type=bind,source=/work,target=/work,readonly"
                        + " --mount type=bind,source=/work/01/23456789abcdef0123456789abcdef,target=/work/01/23456789abcdef0123456789abcdef"
                        + " -w /work/01/23456789abcdef0123456789abcdef"
                        + " ubuntu:24.04");
    }

    @Test
    void mountsTheVolumesOfTheProcess() {
        TaskAttempt attempt = attempt("tool")
                .directives(TaskDirectives.builder()
                        .container(ContainerReference.parse("tool"))
                        .volumes(VolumeMount.parseAll("/ref data:/ref:ro,/scratch"))
                        .build())
                .build();

        assertThat(command(ContainerSettings.builder().build(), attempt))
                .contains(" --mount 'type=bind,source=/ref data,target=/ref,readonly'")
                .contains(" --mount type=bind,source=/scratch,target=/scratch --mount");
    }

    @Test
    void passesResourcesAndOptions() {
        TaskAttempt attempt = attempt("tool")
                .directives(TaskDirectives.builder()
                        .container(ContainerReference.parse("tool"))
                        .cpus(4)
                        .putRaw("cpus", 4)
                        .memory(MemorySize.parse("1.5 GB"))
                        .containerOptions("--env 'A=b c'\n  --ulimit nofile=1024")
                        .build())
                .build();
        ContainerSettings settings = ContainerSettings.builder()
                .engine(Engine.PODMAN)
                .runOptions("-u $(id -u):$(id -g)")
                .registry("quay.io/")
                .build();

        assertThat(command(settings, attempt))
                .startsWith("podman run --rm -i --name ps-" + HEX + "-TOUCH --cpus 4 --memory 1536m --mount ")
                .endsWith(" -u $(id -u):$(id -g) --env 'A=b c' --ulimit nofile=1024 quay.io/tool");
    }

    @Test
    void leavesImagesThatNameTheirRegistry() {
        ContainerSettings settings =
                ContainerSettings.builder().registry("quay.io").build();

        for (String image : List.of("ghcr.io/x/y:1", "localhost/x", "host:5000/x")) {
            assertThat(command(settings, attempt(image).build())).endsWith(" " + image);
        }
        assertThat(command(settings, attempt("biocontainers/fastqc:1").build()))
                .endsWith(" quay.io/biocontainers/fastqc:1");
    }

    @Test
    void mountsWhereLinksLead() throws IOException {
        Path real = Files.writeString(
                Files.createDirectories(directory.resolve("real")).resolve("file"), "1");
        Path hop = Files.createSymbolicLink(
                Files.createDirectories(directory.resolve("hop")).resolve("link"), real);
        Path first = Files.createSymbolicLink(
                Files.createDirectories(directory.resolve("first")).resolve("link"), Path.of("../hop/link"));
        TaskAttempt attempt = attempt("image")
                .addInputs(new InputFile(FileLocation.of(first), "x"))
                .build();

        assertThat(ContainerMounts.readable(attempt, ROOT))
                .contains(first.getParent(), hop.getParent(), real.getParent());
    }

    @Test
    void quotesDirectoriesThatHoldCommasAndQuotes() {
        TaskAttempt attempt = attempt("image")
                .addInputs(new InputFile(FileLocation.parse("/da,ta \"x\"/it's/f"), "f"))
                .build();

        assertThat(command(ContainerSettings.builder().build(), attempt))
                .contains(
                        "'type=bind,\"source=/da,ta \"\"x\"\"/it'\\''s\",\"target=/da,ta \"\"x\"\"/it'\\''s\",readonly'");
    }

    private static TaskAttempt.Builder attempt(String image) {
        TaskHash hash = new TaskHash(HEX);
        return TaskFixtures.anAttempt(FileLocation.of(ROOT))
                .hash(hash)
                .workDirectory(hash.directoryIn(FileLocation.of(ROOT)))
                .directives(TaskDirectives.builder()
                        .container(ContainerReference.parse(image))
                        .build());
    }

    private static String command(ContainerSettings settings, TaskAttempt attempt) {
        return new ContainerCommand(settings, ROOT).render(attempt);
    }
}
