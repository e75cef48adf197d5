package io.penstock.cli.command;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.render.Console;
import io.penstock.cli.run.Interruption;
import io.penstock.cli.run.Surroundings;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code penstock emulate}: serves the emulated AWS alone, for other programs. */
@Command(
        name = "emulate",
        header = "Serve an emulated AWS (S3, Batch, CloudWatch Logs, STS) on this machine until Ctrl-C.",
        synopsisHeading = "%nUsage: ",
        description =
                "%nJobs that are submitted to it really run, as processes of this machine. It has one region, whichever a"
                        + " request names, and of STS GetCallerIdentity alone: no role can be assumed.%n",
        sortOptions = false)
final class EmulateCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Console console;
    private final Surroundings surroundings;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = ".penstock/emulator",
            description = "Keep objects, queues and jobs here, by default in ${DEFAULT-VALUE}; what an earlier emulator"
                    + " knew here is there again, and what it left running is taken up.")
    private Path directory = Path.of(".penstock", "emulator");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Listen on this port of 127.0.0.1; a free one by default.")
    private int port;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Say that this is the region; us-east-1 by default.")
    private String region = "us-east-1";

    @Option(names = "--bucket", paramLabel = "NAME", description = "Create this bucket. May be given several times.")
    private List<String> buckets = List.of();

    @Option(names = "--queue", paramLabel = "NAME", description = "Create this job queue. May be given several times.")
    private List<String> queues = List.of();

    EmulateCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Thread serving = Thread.currentThread();
        EmulatorSettings settings = EmulatorSettings.builder()
                .directory(surroundings.resolve(directory))
                .port(port)
                .region(region)
                .jobsOutlive(true)
                .build();
        Interruption interruption = Interruption.tells(serving::interrupt, PATIENCE);
        try (AwsEmulator emulator = AwsEmulator.start(settings)) {
            buckets.forEach(emulator::createBucket);
            queues.forEach(emulator::createJobQueue);
            introduce(emulator, settings.directory());
            new CountDownLatch(1).await();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new PenstockException(ErrorCode.UNAVAILABLE, "the emulator cannot serve: " + reason(e), e);
        } catch (InterruptedException e) {
            console.out().println("# Ended.");
            console.out().flush();
        } finally {
            interruption.close();
        }
        return ExitCode.OK.status();
    }

    private static String reason(RuntimeException e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage())
                : e.getMessage() + ": " + e.getCause().getMessage();
    }

    /** Everything but the variables is a comment, so that all of it can be pasted into a shell. */
    private void introduce(AwsEmulator emulator, Path files) {
        PrintWriter out = console.out();
        out.println("# An emulated AWS answers at " + emulator.endpoint() + "; its files are in " + files + ".");
        out.println("# It knows one pair of keys. For the aws command and programs with an AWS SDK:");
        new TreeMap<>(emulator.environment()).forEach((name, value) -> out.println("export " + name + "=" + value));
        out.println("# Ctrl-C ends it, and the jobs that run in it.");
        out.flush();
    }
}
