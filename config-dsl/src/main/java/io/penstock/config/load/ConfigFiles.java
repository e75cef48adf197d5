package io.penstock.config.load;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.syntax.SourceText;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds and reads configuration files. */
public final class ConfigFiles {
    private static final Pattern REMOTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");

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

    static ConfigText include(String name, @Nullable Path from) {
        if (REMOTE.matcher(name).matches()) {
            throw EvaluationException.failed("cannot include " + name + ": only files of this machine are included;"
                    + " download it and include the copy");
        }
        try {
            Path path = from == null ? Path.of(name) : from.resolveSibling(name).normalize();
            return name.equals("/dev/null") ? new ConfigText(SourceText.configuration(name, ""), path) : read(path);
        } catch (InvalidPathException e) {
            throw EvaluationException.failed("'" + name + "' is no name of a file");
        }
    }
}
