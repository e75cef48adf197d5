package io.penstock.it.durable;

import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An emulator as a program of its own: it writes its endpoint to a file and lives until its standard input ends. */
public final class EmulatorProgram {
    private EmulatorProgram() {}

    /** Takes a directory, a port and the file for the endpoint. */
    public static void main(String... arguments) throws IOException {
        Path endpoint = Path.of(arguments[2]);
        try (AwsEmulator emulator = AwsEmulator.start(EmulatorSettings.builder()
                .directory(Path.of(arguments[0]))
                .port(Integer.parseInt(arguments[1]))
                .accessKey(CloudProcess.KEY_ID, CloudProcess.KEY_SECRET)
                .awsCommand(AwsCommand.STAND_IN)
                .jobsOutlive(true)
                .build())) {
            emulator.createBucket("bucket");
            emulator.createJobQueue("queue");
            Path unfinished = endpoint.resolveSibling(endpoint.getFileName() + ".new");
            Files.writeString(unfinished, emulator.endpoint().toString());
            Files.move(unfinished, endpoint, StandardCopyOption.REPLACE_EXISTING);
            while (System.in.read() >= 0) {
                // Nobody says anything; the end of it says that whoever started us is gone.
            }
        }
    }
}
