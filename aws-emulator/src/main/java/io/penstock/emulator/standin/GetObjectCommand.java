package io.penstock.emulator.standin;

import io.penstock.emulator.store.OpenObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** {@code s3api get-object}: one object into one file, by one request. */
final class GetObjectCommand {
    private final ObjectAccess objects;
    private final CommandRequest request;
    private final Arguments arguments;

    GetObjectCommand(ObjectAccess objects, CommandRequest request, Arguments arguments) {
        this.objects = objects;
        this.request = request;
        this.arguments = arguments;
    }

    CommandResult run() throws CommandException, IOException {
        if (arguments.words().size() != 3) {
            throw CommandException.usage("the following arguments are required: outfile");
        }
        Path file = request.workingDirectory().resolve(arguments.word(2));
        try (OpenObject open = objects.get(new S3Uri(required("--bucket"), required("--key")))) {
            Files.copy(open.stream(), file, StandardCopyOption.REPLACE_EXISTING);
            String text = String.format(
                    Locale.ROOT,
                    "{%n    \"ContentLength\": %d%n}%n",
                    open.object().size());
            return CommandResult.of(0, text, "");
        }
    }

    private String required(String option) throws CommandException {
        return arguments
                .value(option)
                .orElseThrow(() -> CommandException.usage("the following arguments are required: " + option));
    }
}
