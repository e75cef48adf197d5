package io.penstock.pipeline.language;

import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keeps files that operators make. Where a file lies follows from its content, so that a later run finds the same file at the
 * same place and tasks that got it need not run again.
 *
 * @param stores where files are
 * @param directory the directory that holds them all
 */
public record ScratchFiles(FileStores stores, FileLocation directory) {
    /** Returns the files of a run. */
    public static ScratchFiles of(Library library) {
        return new ScratchFiles(library.stores(), library.settings().scratch());
    }

    /** Returns a file of that name with that content. */
    public PathValue keep(String name, byte[] content) {
        PathValue file = place(name, begun(name).digest(content));
        file.writeIfAbsent(content);
        return file;
    }

    /** Returns a file of that name with the content of a file of this machine. */
    PathValue keep(String name, Path content) throws IOException {
        MessageDigest digest = begun(name);
        try (OutputStream digesting = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(content, digesting);
        }
        PathValue file = place(name, digest.digest());
        if (!file.exists()) {
            file.take(content);
        }
        return file;
    }

    private PathValue place(String name, byte[] digest) {
        String text = HexFormat.of().formatHex(digest, 0, 16);
        return stores.path(directory.resolve(text.substring(0, 2)).resolve(text.substring(2)))
                .resolve(name);
    }

    private static MessageDigest begun(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
