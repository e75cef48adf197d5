package io.penstock.aws.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The directory that {@code aws sso login} keeps its tokens in, a file for each session or start address. */
final class SignInTokens {
    private final Path directory;

    SignInTokens(Path directory) {
        this.directory = directory;
    }

    /** Returns the token of a session; empty where nobody has signed in. */
    Optional<SignInToken> read(String session) {
        try {
            return Files.isRegularFile(file(session))
                    ? Optional.of(SignInToken.parse(Files.readString(file(session))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a refreshed token, for the {@code aws} command too: its refresh token may serve only once. */
    void write(String session, SignInToken token) {
        try {
            // A temporary file is its owner's alone from the beginning.
            Path fresh = Files.createTempFile(directory, "token", ".json");
            Files.writeString(fresh, token.toJson());
            try {
                Files.move(fresh, file(session), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file(session), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String session) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(session.getBytes(StandardCharsets.UTF_8));
            return directory.resolve(HexFormat.of().formatHex(hash) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
