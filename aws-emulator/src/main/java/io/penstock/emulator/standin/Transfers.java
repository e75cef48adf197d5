package io.penstock.emulator.standin;

import io.penstock.emulator.store.OpenObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/** Transfers single files and reports each. */
final class Transfers {

    /** A way to open an object. */
    @FunctionalInterface
    private interface Opener {
        OpenObject open(S3Uri source) throws CommandException, IOException;
    }

    private final ObjectAccess objects;
    private final Path workingDirectory;
    private final Report report;

    Transfers(ObjectAccess objects, Path workingDirectory, Report report) {
        this.objects = objects;
        this.workingDirectory = workingDirectory;
        this.report = report;
    }

    CommandResult result() {
        return report.result();
    }

    /** Notes a link that leads nowhere, which the AWS command leaves out. */
    void skip(Path file) {
        report.skipped(file.toString());
    }

    void upload(Path file, S3Uri target) {
        String shown = Report.show(workingDirectory, file);
        if (Files.isDirectory(file)) {
            report.failed("upload", shown, target.toString(), "[Errno 21] Is a directory: '" + file + "'");
            return;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            objects.put(target, bytes);
            report.done("upload", shown, target.toString());
        } catch (CommandException e) {
            report.failed("upload", shown, target.toString(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            report.failed("upload", shown, target.toString(), describe(e));
        }
    }

    /** Downloads an object that a listing named. */
    void downloadListed(S3Uri source, Path file) throws CommandException {
        download(source, file, objects::openListed);
    }

    void download(S3Uri source, Path file) throws CommandException {
        download(source, file, objects::open);
    }

    /** Writes the object beside the file and moves it there when it is whole. */
    private void download(S3Uri source, Path file, Opener opener) throws CommandException {
        String shown = Report.show(workingDirectory, file);
        try (OpenObject open = opener.open(source)) {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = Files.createTempFile(directory, ".download-", ".part");
            try {
                Files.delete(part);
                Files.copy(open.stream(), part);
                Files.setLastModifiedTime(part, FileTime.from(open.object().modified()));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            report.done("download", source.toString(), shown);
        } catch (IOException e) {
            report.failed("download", source.toString(), shown, describe(e));
        }
    }

    void copy(S3Uri source, S3Uri target) throws CommandException {
        try (OpenObject open = objects.open(source)) {
            objects.put(target, open.stream(), open.object().attributes());
            report.done("copy", source.toString(), target.toString());
        } catch (IOException e) {
            report.failed("copy", source.toString(), target.toString(), describe(e));
        }
    }

    private static String describe(IOException e) {
        return e instanceof AccessDeniedException
                ? "[Errno 13] Permission denied: '" + e.getMessage() + "'"
                : e.toString();
    }
}
