package io.penstock.cli.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The environment variables that users of Nextflow have: which count here, and which would have changed a run there. */
final class NextflowVariables {
    /** The file of parameters if no option names one. */
    static final String PARAMETERS = "NXF_PARAMS_FILE";

    /** {@code true} keeps everything on this machine. */
    static final String OFFLINE = "NXF_OFFLINE";

    private static final Set<String> COUNT = Set.of("NXF_WORK", "NXF_LOG_FILE", PARAMETERS, OFFLINE);

    /** Those about the program itself: a run means the same without them. */
    private static final Set<String> PROGRAM = Set.of(
            "NXF_ANSI_LOG",
            "NXF_ANSI_SUMMARY",
            "NXF_ASSETS",
            "NXF_DEBUG",
            "NXF_DISABLE_CHECK_LATEST",
            "NXF_DIST",
            "NXF_EDGE",
            "NXF_GRAB",
            "NXF_HOME",
            "NXF_JAVA_HOME",
            "NXF_JVM_ARGS",
            "NXF_OPTS",
            "NXF_ORG",
            "NXF_PID_FILE",
            "NXF_PLUGINS_DIR",
            "NXF_REMOTE_DEBUG_PORT",
            "NXF_SCM_FILE",
            "NXF_SYNTAX_PARSER",
            "NXF_TEMP",
            "NXF_TRACE",
            "NXF_VER");

    private NextflowVariables() {}

    /** Returns the value of one of the variables that count; empty where it is not set or says nothing. */
    static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    static boolean isOffline(Map<String, String> environment) {
        return value(environment, OFFLINE).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Returns the variables that are set, would change a run of Nextflow, and have no effect here; sorted. */
    static List<String> withoutEffect(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name ->
                        name.startsWith("NXF_") && value(environment, name).isPresent())
                .filter(name -> !COUNT.contains(name) && !PROGRAM.contains(name))
                .sorted()
                .toList();
    }
}
