package io.penstock.emulator.standin;

import io.penstock.emulator.store.Bucket;
import java.io.IOException;
import java.util.List;

/** {@code s3 rm}. */
final class RemoveCommand {

    private final ObjectAccess objects;
    private final Arguments arguments;

    RemoveCommand(ObjectAccess objects, Arguments arguments) {
        this.objects = objects;
        this.arguments = arguments;
    }

    CommandResult run() throws CommandException, IOException {
        if (arguments.words().size() != 3 || !S3Uri.isS3(arguments.word(2))) {
            throw CommandException.usage("s3 rm takes one s3:// path");
        }
        S3Uri uri = S3Uri.parse(arguments.word(2));
        Bucket bucket = objects.bucket(uri.bucket(), "DeleteObject");
        Report report = new Report(arguments);
        NameFilter filter = new NameFilter(arguments);
        boolean recursive = arguments.has("--recursive");
        S3Uri folder = uri.asFolder();
        List<String> keys = recursive ? bucket.keys(folder.key()) : List.of(uri.key());
        for (String key : keys) {
            String name = recursive ? key.substring(folder.key().length()) : uri.baseName();
            if (filter.accepts(name)) {
                bucket.delete(key);
                report.deleted(uri.withKey(key));
            }
        }
        return report.result();
    }
}
