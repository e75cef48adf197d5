package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The secrets in a file of lines {@code NAME=value}, for tasks that ask for them by the directive {@code secret} and for
 * configuration files. Only its owner may read the file. Each change replaces the file whole; of two at once the later one counts.
 */
public final class SecretStore {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Path file;

    SecretStore(Path file) {
        this.file = file;
    }

    /** Returns the names of all secrets, sorted. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (String line : lines()) {
            int sign = line.indexOf('=');
            if (sign > 0 && NAME.matcher(line.substring(0, sign)).matches()) {
                names.add(line.substring(0, sign));
            }
        }
        return List.copyOf(names);
    }

    /** Returns the value of a secret; empty if there is none of that name. */
    public Optional<String> value(String name) {
        return lines().stream()
                .filter(line -> line.startsWith(name + "="))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(name.length() + 1));
    }

    /**
     * Sets a secret.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} if the name is none of a variable of the environment, or the value
     *     has more than one line; with {@link ErrorCode#STORAGE} if the file cannot be written
     */
    public void set(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "a secret is named like a variable of the environment, such as MY_TOKEN, not '" + name + "'");
        }
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new PenstockException(ErrorCode.ARGUMENT, "the secret " + name + " must be of one line");
        }
        List<String> lines = without(name);
        lines.add(name + "=" + value);
        write(lines);
    }

    /** Deletes a secret, and tells whether there was one of that name. */
    public boolean delete(String name) {
        boolean there = value(name).isPresent();
        if (there) {
            write(without(name));
        }
        return there;
    }

    private List<String> without(String name) {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.startsWith(name + "="));
        return lines;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw FileErrors.translate(e, "read the secrets in " + file);
        }
    }

    private void write(List<String> lines) {
        try {
            WholeFiles.replace(file, unfinished -> {
                // Nobody else can open it at any time, not even before the first byte.
                Files.createFile(
                        unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(unfinished, lines);
            });
        } catch (IOException e) {
            throw FileErrors.translate(e, "write the secrets to " + file);
        }
    }
}
