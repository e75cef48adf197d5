package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a rehearsal afterwards stays on this machine too. */
final class RehearsedHistoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SCRIPT = """
            process THERE {
                executor 'awsbatch'
                queue 'queue'
                container 'debian:12-slim'
                script: "echo \\$\\$ > $launchDir/batch.pid; exec sleep 1000"
            }
            process SHORT {
                executor 'awsbatch'
                queue 'queue'
                container 'debian:12-slim'
                output: path 'x'
                script: "echo 1 > x"
            }
            workflow { if (params.long) { THERE() } else { SHORT() } }
            """;

    @TempDir
    private Path directory;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer account;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(directory.resolve("main.nf"), SCRIPT);
        account = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        account.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        account.start();
    }

    @AfterEach
    void end() {
        account.stop(0);
    }

    /** An environment in which AWS answers, and counts. */
    private ProcessBuilder penstock(String... arguments) {
        ProcessBuilder builder = Launcher.command(directory, arguments);
        builder.environment()
                .put(
                        "AWS_ENDPOINT_URL",
                        "http://127.0.0.1:" + account.getAddress().getPort());
        builder.environment().put("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
        builder.environment().put("AWS_REGION", "eu-west-1");
        return builder;
    }

    @Test
    @Timeout(180)
    void cancelsWhatAKilledRehearsalLeft() throws IOException, InterruptedException {
        Process head = penstock("run", "main.nf", "--rehearse", "-b", "s3://bucket/work", "--long")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        Path pid = directory.resolve("batch.pid");
        await().atMost(PATIENCE)
                .until(() -> Files.exists(pid) && Files.readString(pid).endsWith("\n"));
        head.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
        head.destroyForcibly().waitFor();

        assertThat(Launcher.output(penstock("cancel"))).contains("THERE").endsWith("exit 0");

        assertThat(Launcher.output(penstock("cancel"))).contains("nothing behind");
        assertThat(Launcher.output(penstock("clean", "-f"))).endsWith("exit 0");
        assertThat(requests).as("requests to the account").hasValue(0);
    }

    @Test
    @Timeout(180)
    void clearsTheRehearsedBucketOnly() throws IOException {
        String run = Launcher.output(penstock("run", "main.nf", "--rehearse", "-b", "s3://bucket/work"));
        assertThat(run).endsWith("exit 0");

        assertThat(Launcher.output(penstock("clean", "-f"))).contains("removed").endsWith("exit 0");

        String again = Launcher.output(penstock("run", "main.nf", "--rehearse", "-b", "s3://bucket/work", "-resume"));
        assertThat(again).contains("1 task succeeded").doesNotContain("reused");
        assertThat(requests).as("requests to the account").hasValue(0);
    }
}
