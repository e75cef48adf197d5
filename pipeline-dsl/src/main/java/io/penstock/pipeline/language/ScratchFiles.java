package io.penstock.pipeline.language;

import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import java.nio.charset.StandardCharsets;
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
        String digest = digest(name, content);
        PathValue file = stores.path(directory.resolve(digest.substring(0, 2)).resolve(digest.substring(2)))
                .resolve(name);
        file.writeIfAbsent(content);
        return file;
    }

    private static String digest(String name, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
