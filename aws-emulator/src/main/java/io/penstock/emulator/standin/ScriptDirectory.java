package io.penstock.emulator.standin;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Objects;

/**
 * Where the stand-in's script lives.
 *
 * @param commands the directory for a PATH
 * @param inputs the directory for files that hold somebody's standard input
 * @param token the word by which the script proves that it is ours; only who can read the script knows it
 */
record ScriptDirectory(Path commands, Path inputs, String token) {

    static ScriptDirectory write(Path directory, int port) throws IOException {
        Path commands = Files.createDirectories(directory.toAbsolutePath().resolve("bin"));
        Path inputs = Files.createDirectories(directory.toAbsolutePath().resolve("input"));
        String token = new BigInteger(160, new SecureRandom()).toString(36);
        try (InputStream text = Objects.requireNonNull(ScriptDirectory.class.getResourceAsStream("aws.sh"), "aws.sh")) {
            String script = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@PORT@", Integer.toString(port))
                    .replace("@TOKEN@", token);
            Path file = commands.resolve("aws");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(file, script);
        }
        return new ScriptDirectory(commands, inputs, token);
    }
}
