package io.penstock.emulator.standin;

import io.penstock.emulator.store.OpenObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code s3 cp}: chooses the direction and, for single files, the target's full name. */
final class CopyCommand {

    private static final String STANDARD = "-";

    private final ObjectAccess objects;
    private final CommandRequest request;
    private final Arguments arguments;
    private final NameFilter filter;

    CopyCommand(ObjectAccess objects, CommandRequest request, Arguments arguments) {
        this.objects = objects;
        this.request = request;
        this.arguments = arguments;
        this.filter = new NameFilter(arguments);
    }

    CommandResult run() throws CommandException, InputNeededException, IOException {
        if (arguments.words().size() != 4) {
            throw CommandException.usage("the following arguments are required: paths");
        }
        String source = arguments.word(2);
        String target = arguments.word(3);
        if (!S3Uri.isS3(source) && !S3Uri.isS3(target)) {
            throw CommandException.usage("Invalid argument type");
        }
        if (source.equals(STANDARD)) {
            return uploadInput(S3Uri.parse(target));
        }
        if (target.equals(STANDARD)) {
            return print(S3Uri.parse(source));
        }
        Transfers transfers = new Transfers(objects, request.workingDirectory(), new Report(arguments));
        if (arguments.has("--recursive")) {
            new TreeCopy(objects, transfers, filter, request.workingDirectory()).run(source, target);
        } else {
            copyOne(transfers, source, target);
        }
        return transfers.result();
    }

    private CommandResult uploadInput(S3Uri target) throws CommandException, InputNeededException, IOException {
        if (request.input().isEmpty()) {
            throw new InputNeededException();
        }
        try (InputStream bytes = Files.newInputStream(Path.of(request.input()))) {
            objects.put(target, bytes);
        } catch (CommandException e) {
            throw new CommandException(1, "upload failed: - to " + target + " " + e.getMessage());
        }
        return CommandResult.of(0, "", "");
    }

    private CommandResult print(S3Uri source) throws CommandException, IOException {
        OpenObject open;
        try {
            open = objects.open(source);
        } catch (CommandException e) {
            throw new CommandException(1, "download failed: " + source + " to - " + e.getMessage());
        }
        return new CommandResult(0, "", out -> {
            try (open) {
                open.stream().transferTo(out);
            }
        });
    }

    private void copyOne(Transfers transfers, String source, String target) throws CommandException, IOException {
        if (!S3Uri.isS3(source)) {
            Path file = local(source);
            if (!Files.exists(file)) {
                throw new CommandException(255, "\nThe user-provided path " + source + " does not exist.");
            }
            String name = file.getFileName().toString();
            if (filter.accepts(name)) {
                transfers.upload(file, named(S3Uri.parse(target), name));
            }
            return;
        }
        S3Uri from = S3Uri.parse(source);
        if (!filter.accepts(from.baseName())) {
            return;
        }
        if (S3Uri.isS3(target)) {
            transfers.copy(from, named(S3Uri.parse(target), from.baseName()));
            return;
        }
        Path file = local(target);
        boolean intoDirectory = target.endsWith("/") || Files.isDirectory(file);
        transfers.download(from, intoDirectory ? file.resolve(from.baseName()) : file);
    }

    private static S3Uri named(S3Uri target, String name) {
        return target.isFolder() ? target.withKey(target.key() + name) : target;
    }

    private Path local(String text) {
        return request.workingDirectory().resolve(text).normalize();
    }
}
