package io.penstock.emulator.standin;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the stand-in's script lives. It stays where it is when an emulator is killed and another takes its place, since jobs
 * that still run have it on their PATH; it looks up the port each time it is called.
 *
 * @param commands the directory for a PATH
 * @param inputs the directory for files that hold somebody's standard input
 * @param token the word by which the script proves that it is ours; only who can read the script knows it
 */
record ScriptDirectory(Path commands, Path inputs, String token) {

    static ScriptDirectory write(Path directory, int port) throws IOException {
        Path commands = Files.createDirectories(directory.toAbsolutePath().resolve("bin"));
        Path inputs = Files.createDirectories(directory.toAbsolutePath().resolve("input"));
        Path secret = commands.resolveSibling("token");
        if (!Files.exists(secret)) {
            ownersAlone(secret, "rw-------", new BigInteger(160, new SecureRandom()).toString(36) + "\n");
        }
        try (InputStream text = Objects.requireNonNull(ScriptDirectory.class.getResourceAsStream("aws.sh"), "aws.sh")) {
            ownersAlone(commands.resolve("aws"), "rwx------", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
        ownersAlone(commands.resolveSibling("port"), "rw-------", port + "\n");
        return new ScriptDirectory(commands, inputs, Files.readString(secret).strip());
    }

    /** A script that runs, or is about to, must never see half of a file. */
    private static void ownersAlone(Path file, String permissions, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
