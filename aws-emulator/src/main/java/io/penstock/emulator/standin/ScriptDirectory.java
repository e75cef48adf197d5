package io.penstock.emulator.standin;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the stand-in's script lives: a directory of its own, since another emulator may use the same parent.
 *
 * @param commands the directory for a PATH
 * @param inputs the directory for files that hold somebody's standard input
 * @param token the word by which the script proves that it is ours; only who can read the script knows it
 */
record ScriptDirectory(Path commands, Path inputs, String token) {

    static ScriptDirectory write(Path parent, int port) throws IOException {
        Path directory = Files.createTempDirectory(Files.createDirectories(parent.toAbsolutePath()), "");
        Path commands = Files.createDirectory(directory.resolve("bin"));
        Path inputs = Files.createDirectory(directory.resolve("input"));
        String token = new BigInteger(160, new SecureRandom()).toString(36);
        try (InputStream text = Objects.requireNonNull(ScriptDirectory.class.getResourceAsStream("aws.sh"), "aws.sh")) {
            String script = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@PORT@", Integer.toString(port))
                    .replace("@TOKEN@", token);
            Path file = commands.resolve("aws");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(file, script);
        }
        return new ScriptDirectory(commands, inputs, token);
    }

    void delete() throws IOException {
        Path directory = Objects.requireNonNull(commands.getParent(), "parent");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = new ArrayList<>(walk.toList());
        }
        Collections.reverse(files);
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
