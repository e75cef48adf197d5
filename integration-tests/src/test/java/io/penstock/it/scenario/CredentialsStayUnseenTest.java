package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for keys wherever a run writes: logs, trace, report, work directories, job definitions, submissions, its own screen. */
final class CredentialsStayUnseenTest {
    private static final String SCRIPT = """
            process FINE {
                output: stdout
                script: "echo fine"
            }
            process FAILS {
                errorStrategy 'ignore'
                output: stdout
                script: "exit 3"
            }
            workflow { FINE(); FAILS() }
            """;
    private static final String CONFIGURATION = """
            process { executor = 'awsbatch'; queue = 'queue'; container = 'debian:12-slim'
                      containerOptions = '-e GREETING=hello' }
            """;
    private static final String SECRET = "kept-to-themselves";

    @TempDir
    private Path directory;

    private Path here;
    private Path secrets;
    private Path there;
    private AwsEmulator aws;
    private Penstock penstock;

    @BeforeEach
    void start() throws IOException {
        here = Files.createDirectory(directory.resolve("here"));
        secrets = Files.createDirectory(directory.resolve("secrets"));
        there = directory.resolve("aws");
        aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(there)
                .awsCommand(AwsCommand.STAND_IN)
                .build());
        aws.createBucket("bucket");
        aws.createJobQueue("queue");
        penstock = Penstock.in(here)
                .with(aws.environment())
                .with("HOME", secrets.toString())
                .file("main.nf", SCRIPT)
                .file("nextflow.config", CONFIGURATION);
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void noKeyIsWrittenAnywhere() throws IOException {
        aws.faults().throttleSubmitJob(2);
        aws.faults().failSubmitJobAfterAcceptance(1);

        check();
    }

    @Test
    void noSessionTokenIsWrittenAnywhere() throws IOException {
        penstock.with("AWS_SESSION_TOKEN", SECRET);

        check();
    }

    @Test
    void noKeyOfTheConfigurationIsWrittenAnywhere() throws IOException {
        penstock.with("AWS_ACCESS_KEY_ID", "").with("AWS_SECRET_ACCESS_KEY", "");

        check(
                "-c",
                Files.writeString(
                                secrets.resolve("keys.config"),
                                "aws { accessKey = '%s'; secretKey = '%s'; sessionToken = '%s' }"
                                        .formatted(aws.accessKeyId(), aws.secretAccessKey(), SECRET))
                        .toString());
    }

    /** A proxy that is AWS itself, so that requests get where they should. */
    @Test
    void noPasswordOfAProxyIsWrittenAnywhere() throws IOException {
        check(
                "-c",
                Files.writeString(
                                secrets.resolve("proxy.config"),
                                "aws.client { proxyHost = '127.0.0.1'; proxyPort = %d; proxyUsername = 'me'; proxyPassword = '%s' }"
                                        .formatted(aws.endpoint().getPort(), SECRET))
                        .toString());
    }

    @Test
    void noTokenOfASignInIsWrittenAnywhere() throws Exception {
        HttpServer portal = portal();
        try {
            Files.writeString(Files.createDirectories(secrets.resolve(".aws")).resolve("config"), """
                    [profile work]
                    sso_session = corp
                    sso_account_id = 123456789012
                    sso_role_name = dev
                    [sso-session corp]
                    sso_start_url = https://corp.example.org/start
                    sso_region = us-east-1
                    """);
            String name = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest("corp".getBytes(StandardCharsets.UTF_8)));
            Files.writeString(
                    Files.createDirectories(secrets.resolve(".aws/sso/cache")).resolve(name + ".json"),
                    "{\"accessToken\": \"" + SECRET + "\", \"expiresAt\": \"2999-01-01T00:00:00Z\"}");
            penstock.with(Map.of(
                    "AWS_ACCESS_KEY_ID",
                    "",
                    "AWS_SECRET_ACCESS_KEY",
                    "",
                    "AWS_PROFILE",
                    "work",
                    "AWS_ENDPOINT_URL_SSO",
                    "http://127.0.0.1:" + portal.getAddress().getPort()));

            check();
        } finally {
            portal.stop(0);
        }
    }

    /** Gives the keys of the emulator to whoever signed in. */
    private HttpServer portal() throws IOException {
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            boolean signedIn =
                    exchange.getRequestHeaders().values().stream().anyMatch(values -> values.contains(SECRET));
            byte[] answer = """
                    {"roleCredentials": {"accessKeyId": "%s", "secretAccessKey": "%s", "sessionToken": "of-%s",
                     "expiration": 32472144000000}}""".formatted(aws.accessKeyId(), aws.secretAccessKey(), SECRET)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(signedIn ? 200 : 403, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        portal.start();
        return portal;
    }

    /** Runs the workload, and looks at everything that is there afterwards but for where the secrets came from. */
    private void check(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "main.nf",
                "-bucket-dir",
                "s3://bucket/work",
                "-with-trace",
                "trace.tsv",
                "-with-report",
                "report.html",
                "-with-timeline",
                "timeline.html",
                "-log",
                "run.log"));
        words.addAll(List.of(options));
        Penstock.End end = penstock.run(words.toArray(String[]::new));

        assertThat(end.status()).as("%s", end).isZero();
        List<String> places = new ArrayList<>(List.of(end.toString()));
        aws.requests().all().forEach(request -> places.add(request.operation() + " " + request.resource()));
        assertThat(places).anyMatch(place -> place.startsWith("registerjobdefinition "));
        assertThat(places).noneMatch(this::isTelling);
        for (String written : List.of("run.log", "trace.tsv", "report.html", "timeline.html")) {
            assertThat(here.resolve(written)).isNotEmptyFile();
        }
        for (Path file : files(here, there)) {
            // What the emulated AWS itself remembers, for its owner alone, is no place of ours.
            if (file.equals(there.resolve("journal"))) {
                assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
                continue;
            }
            assertThat(isTelling(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)))
                    .as("%s holds a key", file)
                    .isFalse();
        }
    }

    private boolean isTelling(String text) {
        return Stream.of(aws.secretAccessKey(), aws.accessKeyId(), SECRET).anyMatch(text::contains);
    }

    private static List<Path> files(Path... roots) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }
}
