package io.penstock.config.load;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.syntax.SourceText;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds and reads configuration files. */
public final class ConfigFiles {
    private static final Pattern REMOTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");

    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    private ConfigFiles() {}

    /**
     * Reads a file.
     *
     * @throws EvaluationException if it cannot be read; whoever includes it adds the position
     */
    public static ConfigText read(Path path) {
        try {
            return new ConfigText(SourceText.configuration(path.toString(), Files.readString(path)), path);
        } catch (NoSuchFileException e) {
            throw EvaluationException.failed("there is no configuration file " + path);
        } catch (MalformedInputException e) {
            throw EvaluationException.failed("the configuration file " + path + " is not UTF-8 text");
        } catch (IOException e) {
            throw EvaluationException.failed("cannot read the configuration file " + path + ": " + e.getMessage());
        }
    }

    /**
     * Reads what a file includes.
     *
     * @param remote reads addresses; null where they are refused
     */
    static ConfigText include(String name, ConfigText from, @Nullable Function<URI, String> remote) {
        String base = from.source().name();
        if (WEB.matcher(name).matches()
                || (from.path() == null && WEB.matcher(base).matches())) {
            return fetch(name, base, remote);
        }
        if (REMOTE.matcher(name).matches()) {
            throw EvaluationException.failed(
                    "cannot include " + name + ": only files and http(s) addresses are included");
        }
        try {
            Path path = from.path() == null
                    ? Path.of(name)
                    : from.path().resolveSibling(name).normalize();
            return name.equals("/dev/null") ? new ConfigText(SourceText.configuration(name, ""), path) : read(path);
        } catch (InvalidPathException e) {
            throw EvaluationException.failed("'" + name + "' is no name of a file");
        }
    }

    private static ConfigText fetch(String name, String base, @Nullable Function<URI, String> remote) {
        if (remote == null) {
            throw EvaluationException.failed("cannot include " + name + ": only files of this machine are included;"
                    + " download it and include the copy");
        }
        try {
            URI address = WEB.matcher(base).matches() ? URI.create(base).resolve(name) : URI.create(name);
            return new ConfigText(SourceText.configuration(address.toString(), remote.apply(address)), null);
        } catch (IllegalArgumentException | PenstockException e) {
            throw EvaluationException.failed("cannot include " + name + ": " + e.getMessage());
        }
    }
}
