package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.config.Configuration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ConfigurationReaderTest {
    @TempDir
    private Path directory;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/a.config", exchange -> {
            byte[] body = "includeConfig 'b.config'\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/b.config", exchange -> {
            byte[] body = "params.far = 'away'\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        write("a.config");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void write(String name) throws IOException {
        Files.writeString(
                directory.resolve("nextflow.config"),
                "includeConfig 'http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + "'\n");
    }

    private Configuration read(Map<String, String> environment, String... arguments) {
        ConfigurationOptions options = new ConfigurationOptions();
        new CommandLine(new Holder(options)).parseArgs(arguments);
        return new ConfigurationReader(new Surroundings(environment, directory), line -> {})
                .project(directory, options, Map.of());
    }

    @Test
    void refusesAddressesAndNamesTheSwitch() {
        assertThatThrownBy(() -> read(Map.of()))
                .hasMessageContainingAll("nextflow.config:1:1", "/a.config", "--remote-includes");
    }

    @Test
    void readsAddressesWhereThatIsAskedFor() {
        assertThat(read(Map.of(), "--remote-includes").parameters()).containsEntry("far", "away");
    }

    @Test
    void staysOnThisMachineWhereTheEnvironmentSaysSo() {
        assertThatThrownBy(() -> read(Map.of("NXF_OFFLINE", "true"), "--remote-includes"))
                .hasMessageContaining("NXF_OFFLINE is set");
    }

    @Test
    void tellsWhatAServerAnswers() throws IOException {
        write("none.config");

        assertThatThrownBy(() -> read(Map.of(), "--remote-includes")).hasMessageContaining("status 404");
    }

    @Test
    void readsParametersFromTheFileThatTheEnvironmentNames() throws IOException {
        Files.writeString(directory.resolve("nextflow.config"), "");
        Files.writeString(directory.resolve("p.json"), "{\"level\": 3}");

        assertThat(read(Map.of("NXF_PARAMS_FILE", "p.json")).parameters()).containsEntry("level", 3);
    }

    @Test
    void tellsTheLayerOfEachValue() throws IOException {
        Files.createDirectories(directory.resolve("home/.penstock"));
        Files.writeString(directory.resolve("home/.penstock/config"), "process.cpus = 1\n");
        Files.writeString(
                directory.resolve("nextflow.config"),
                "profiles { big { process.memory = 8.GB } }\nprocess.time = 1.h\n");
        Files.writeString(directory.resolve("more.config"), "process.disk = 1.GB\n");

        Configuration read =
                read(Map.of("HOME", directory.resolve("home").toString()), "-profile", "big", "-c", "more.config");

        assertThat(Set.copyOf(read.layers().values())).containsExactlyInAnyOrder("home", "profile big", "-c");
    }

    @CommandLine.Command
    private record Holder(@CommandLine.Mixin ConfigurationOptions options) {}
}
