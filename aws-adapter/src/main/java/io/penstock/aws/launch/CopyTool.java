package io.penstock.aws.launch;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.file.FileLocation;
import java.util.List;
import java.util.Optional;

/** A program by which a job copies files, as words of bash. Immutable. */
interface CopyTool {

    /** Returns the program that {@code aws.batch.cliPath} names; without it, the AWS command. */
    static CopyTool of(TransferSettings settings) {
        boolean s5 = settings.cliPath().filter(path -> path.endsWith("/s5cmd")).isPresent();
        return s5 ? new S5Command(settings) : new AwsCommand(settings);
    }

    /** Returns the name that it has on a PATH. */
    String name();

    /** Returns the words, as a text of bash, that get the object {@code $0} into a file of the current directory. */
    String fetch(String file);

    /** Returns those that get only the bytes of the object that the variable {@code r} names; empty where it cannot. */
    Optional<String> fetchPart(String file);

    /** Returns the words, before source and target, that get one file. */
    List<String> get();

    /** Returns the words, before source and target, that get a whole directory. */
    List<String> getAll();

    /** Tells whether those get just the directory of this name; otherwise its files have to be got one by one. */
    boolean takesDirectory(FileLocation directory);

    /** Returns the words, before source and target, that put one file. */
    List<String> put();

    /** Returns the words, before source and target, that put a whole directory. */
    List<String> putAll();

    /** Returns what stands behind the slash of a directory in S3 and means all that is in it. */
    String everything();

    /** Returns commands that set variables for its calls. */
    List<String> variables();
}
