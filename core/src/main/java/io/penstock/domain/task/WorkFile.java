package io.penstock.domain.task;

/** The names of the files in a work directory that people of this field know. */
public final class WorkFile {
    /** The user's script. */
    public static final String SCRIPT = ".command.sh";
    /** The launcher: stages in, runs the script, stages out, writes the exit marker. */
    public static final String LAUNCHER = ".command.run";
    /** The script's standard output. */
    public static final String OUT = ".command.out";
    /** The script's standard error. */
    public static final String ERR = ".command.err";
    /** What the launcher itself has to say. */
    public static final String LOG = ".command.log";
    /** Times and resource use. */
    public static final String TRACE = ".command.trace";
    /** Empty; there if a container was started and began with the script. */
    public static final String BEGUN = ".command.begun";
    /** Variables and command results that the script gives out: name and value, each ended by a NUL byte. */
    public static final String ENVIRONMENT = ".command.env";
    /** What a finished attempt gave out: path, kind, number of files, bytes and where it was moved, each ended by a NUL byte. */
    public static final String OUTPUTS = ".command.outputs";
    /** The script's standard input. */
    public static final String IN = ".command.in";
    /**
     * The exit marker: the status in decimal and a line end, and a second line where the launcher itself gave up; written last and
     * atomically.
     */
    public static final String EXIT = ".exitcode";

    private WorkFile() {}

    /** Tells whether a name belongs to the launcher rather than to the user. */
    public static boolean isReserved(String name) {
        return name.equals(EXIT) || name.startsWith(".command.");
    }
}
