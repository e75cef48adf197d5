package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {
    @TempDir
    private Path directory;

    @Test
    void startsThroughALinkFromAnyDirectory() throws IOException {
        ProcessBuilder builder = Launcher.command(directory, "--version");
        Path link = Files.createSymbolicLink(
                directory.resolve("a link"), Path.of(builder.command().get(0)));
        builder.command().set(0, link.toString());

        assertThat(Launcher.output(builder)).startsWith("penstock ").endsWith("exit 0");
    }

    @Test
    void namesFilesOfAnyAlphabetWhateverTheLocale() throws IOException {
        Files.writeString(directory.resolve("größe.nf"), "workflow { println 'größer' }");
        ProcessBuilder builder = Launcher.command(directory, "run", "größe.nf");
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("LANG", "C");

        assertThat(Launcher.output(builder)).contains("größer\n").endsWith("exit 0");
    }

    @Test
    void rehearsesBehindAProxy() throws IOException {
        Files.writeString(directory.resolve("main.nf"), """
                process THERE {
                    executor 'awsbatch'
                    queue 'queue'
                    container 'debian:12-slim'
                    output: stdout
                    script: "echo it went there"
                }
                workflow { THERE() | view }
                """);
        ProcessBuilder builder =
                Launcher.command(directory, "run", "main.nf", "--rehearse", "-b", "s3://bucket/work", "-q");
        builder.environment().put("HTTP_PROXY", "http://127.0.0.1:1");
        builder.environment().put("http_proxy", "http://127.0.0.1:1");

        assertThat(Launcher.output(builder)).contains("it went there\n").endsWith("exit 0");
    }

    @Test
    void preparesAFasterStartForEachCheckoutWithoutAWordToPrograms() throws IOException {
        Files.createDirectories(directory.resolve("jdk/bin"));
        Files.createSymbolicLink(directory.resolve("jdk/bin/java"), Path.of("/bin/true"));
        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        ProcessBuilder here = preparing();
        Path launcher = Path.of(here.command().get(0));
        Path other = Files.createDirectory(directory.resolve("other checkout"));
        Files.copy(launcher, other.resolve("penstock"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(other.resolve("cli"), launcher.resolveSibling("cli"));
        ProcessBuilder there = preparing();
        there.command().set(0, other.resolve("penstock").toString());

        assertThat(Launcher.output(here)).isEqualTo("exit 0");
        assertThat(Launcher.output(there)).isEqualTo("exit 0");
        assertThat(directory.resolve("cache/penstock").toFile().list()).hasSize(2);
    }

    private ProcessBuilder preparing() {
        ProcessBuilder builder = Launcher.command(directory, "--version");
        builder.environment().remove("PENSTOCK_NO_CACHE");
        builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        return builder;
    }

    @Test
    void saysWhichJavaItFoundAndWhichItNeeds() throws IOException {
        Files.createDirectories(directory.resolve("old/bin"));
        Files.createSymbolicLink(directory.resolve("old/bin/java"), Path.of("/bin/true"));
        Files.writeString(directory.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Path tools = Files.createDirectory(directory.resolve("tools"));
        for (String tool : new String[] {"bash", "env", "readlink"}) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin").resolve(tool));
        }
        ProcessBuilder builder = Launcher.command(directory, "--version");
        builder.environment().put("JAVA_HOME", directory.resolve("old").toString());
        builder.environment().put("PATH", tools.toString());

        assertThat(Launcher.output(builder))
                .contains("needs a JDK 17 or newer", directory.resolve("old") + ": Java 11", "Set JAVA_HOME")
                .endsWith("exit 4");
    }
}
