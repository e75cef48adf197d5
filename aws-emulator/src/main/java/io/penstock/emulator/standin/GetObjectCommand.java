package io.penstock.emulator.standin;

import io.penstock.emulator.store.OpenObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code s3api get-object}: one object into one file, by one request. */
final class GetObjectCommand {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

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
            long length = copy(open, file);
            String text = String.format(Locale.ROOT, "{%n    \"ContentLength\": %d%n}%n", length);
            return CommandResult.of(0, text, "");
        }
    }

    private long copy(OpenObject open, Path file) throws CommandException, IOException {
        Optional<String> asked = arguments.value("--range");
        if (asked.isEmpty()) {
            return Files.copy(open.stream(), file, StandardCopyOption.REPLACE_EXISTING);
        }
        Matcher range = RANGE.matcher(asked.get());
        if (!range.matches()) {
            throw CommandException.usage("the stand-in knows ranges as bytes=0-99, not " + asked.get());
        }
        long first = Long.parseLong(range.group(1));
        if (first >= open.object().size()) {
            throw CommandException.service(254, "InvalidRange", "GetObject", "The requested range is not satisfiable");
        }
        long last = Math.min(Long.parseLong(range.group(2)), open.object().size() - 1);
        open.channel().position(first);
        try (InputStream in = open.stream()) {
            Files.write(file, in.readNBytes((int) (last - first + 1)));
        }
        return last - first + 1;
    }

    private String required(String option) throws CommandException {
        return arguments
                .value(option)
                .orElseThrow(() -> CommandException.usage("the following arguments are required: " + option));
    }
}
