package io.penstock.pipeline.process;

import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.syntax.ScriptStatement;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.language.ScriptSources;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The script file that a process is declared in, as far as its tasks need it. */
public interface ModuleScope {

    /** Returns who evaluates. */
    Interpreter interpreter();

    /** Returns a new frame within the variables of the file. Safe from every thread. */
    Frame open();

    /** Returns a new frame for a script that a shell runs: its variables are not those of this environment. */
    Frame openForShell();

    /** Returns the parameters as they are once all files are loaded; a copy that nothing changes. */
    Map<Object, @Nullable Object> parameters();

    /** Returns the texts of the scripts. */
    ScriptSources sources();

    /** Returns where files are. */
    FileStores stores();

    /** Returns the fields of a record type that the file declares or includes; none for any other name. */
    List<ScriptStatement.Typed> fields(String type);

    /** Returns the directory that the work directories of tasks lie in. */
    FileLocation workDirectory();

    /** Keeps a text as a file, outside of all work directories: the same for the same name and content. */
    PathValue keep(String name, byte[] content);

    /** Returns the directories with programs that belong to the file: its {@code resources/usr/bin}, if there is one. */
    List<FileLocation> binDirectories();
}
