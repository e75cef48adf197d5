package io.penstock.emulator;

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
    private final @Nullable Courier courier;

    private JobCommands(String searchPath, @Nullable Courier courier) {
        this.searchPath = searchPath;
        this.courier = courier;
    }

    static JobCommands start(EmulatorSettings settings, ObjectStore store, Predicate<String> knownKeys) {
        String path = System.getenv("PATH");
        String machine = path == null ? "/usr/local/bin:/usr/bin:/bin" : path;
        if (settings.awsCommand() == AwsCommand.MACHINE_ELSE_STAND_IN && hasAws(machine)) {
            return new JobCommands(machine, null);
        }
        Courier courier = Courier.start(settings.directory().resolve("stand-in"), store, knownKeys);
        return new JobCommands(courier.commandDirectory() + File.pathSeparator + machine, courier);
    }

    private static boolean hasAws(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "aws")));
    }

    String searchPath() {
        return searchPath;
    }

    @Override
    public void close() {
        if (courier != null) {
            courier.close();
        }
    }
}
