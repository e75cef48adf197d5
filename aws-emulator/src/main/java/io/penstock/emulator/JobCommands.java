package io.penstock.emulator;

import io.penstock.emulator.record.RequestLog;
import io.penstock.emulator.standin.Courier;
import io.penstock.emulator.store.ObjectStore;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands that jobs find on their search path: those of this machine, before them a stand-in where wanted. */
final class JobCommands implements AutoCloseable {

    private final String searchPath;
    private final RequestLog requests;
    private final @Nullable Courier courier;

    private JobCommands(String searchPath, RequestLog requests, @Nullable Courier courier) {
        this.searchPath = searchPath;
        this.requests = requests;
        this.courier = courier;
    }

    static JobCommands start(EmulatorSettings settings, ObjectStore store, Predicate<String> knownKeys) {
        RequestLog requests = new RequestLog();
        String path = System.getenv("PATH");
        String machine = path == null ? "/usr/local/bin:/usr/bin:/bin" : path;
        if (settings.awsCommand() == AwsCommand.MACHINE_ELSE_STAND_IN && hasAws(machine)) {
            return new JobCommands(machine, requests, null);
        }
        Courier courier = Courier.start(settings.directory().resolve("stand-in"), store, knownKeys, requests);
        return new JobCommands(courier.commandDirectory() + File.pathSeparator + machine, requests, courier);
    }

    private static boolean hasAws(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "aws")));
    }

    String searchPath() {
        return searchPath;
    }

    /** What is asked of the emulator: the stand-in tells of its own work what the AWS command would have asked. */
    RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        if (courier != null) {
            courier.close();
        }
    }
}
