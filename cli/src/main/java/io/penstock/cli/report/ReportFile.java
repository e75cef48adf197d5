package io.penstock.cli.report;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files about a run where their users want them. */
final class ReportFile {
    private ReportFile() {}

    /** Writes a text, with the directories above it, replacing what is there. */
    static void write(Path file, String text) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot write " + file + ": " + e, e);
        }
    }
}
