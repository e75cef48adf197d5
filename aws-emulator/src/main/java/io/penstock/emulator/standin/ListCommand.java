package io.penstock.emulator.standin;

import io.penstock.emulator.store.Bucket;
import io.penstock.emulator.store.StoredObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code s3 ls}. */
final class ListCommand {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final ObjectAccess objects;
    private final Arguments arguments;

    ListCommand(ObjectAccess objects, Arguments arguments) {
        this.objects = objects;
        this.arguments = arguments;
    }

    CommandResult run() throws CommandException {
        if (arguments.words().size() < 3) {
            return buckets();
        }
        S3Uri uri = S3Uri.parse(arguments.word(2));
        if (uri.bucket().isEmpty()) {
            return buckets();
        }
        Bucket bucket = objects.bucket(uri.bucket(), "ListObjectsV2");
        List<StoredObject> found = bucket.objects().tailMap(uri.key(), true).values().stream()
                .takeWhile(object -> object.key().startsWith(uri.key()))
                .toList();
        StringBuilder out = new StringBuilder();
        if (arguments.has("--recursive")) {
            found.forEach(object -> line(out, object, object.key()));
        } else {
            level(out, found, uri.key().lastIndexOf('/') + 1);
        }
        return CommandResult.of(found.isEmpty() && !uri.key().isEmpty() ? 1 : 0, out.toString(), "");
    }

    private CommandResult buckets() {
        StringBuilder out = new StringBuilder();
        objects.store()
                .buckets()
                .forEach(bucket -> out.append(time(bucket.settings().created()))
                        .append(' ')
                        .append(bucket.name())
                        .append('\n'));
        return CommandResult.of(0, out.toString(), "");
    }

    /** Shows one level: what lies deeper is folded into its folder. */
    private static void level(StringBuilder out, List<StoredObject> found, int start) {
        Set<String> folders = new LinkedHashSet<>();
        StringBuilder files = new StringBuilder();
        for (StoredObject object : found) {
            int slash = object.key().indexOf('/', start);
            if (slash >= 0) {
                folders.add(object.key().substring(start, slash + 1));
            } else {
                line(files, object, object.key().substring(start));
            }
        }
        folders.forEach(folder ->
                out.append(" ".repeat(27)).append("PRE ").append(folder).append('\n'));
        out.append(files);
    }

    private static void line(StringBuilder out, StoredObject object, String name) {
        out.append(time(object.modified()))
                .append(String.format(Locale.ROOT, " %10d ", object.size()))
                .append(name)
                .append('\n');
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
