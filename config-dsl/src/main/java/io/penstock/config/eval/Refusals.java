package io.penstock.config.eval;

import org.jspecify.annotations.Nullable;

/** Names what files of other products do and files here may not, with the reason, so that the error says more than "unknown". */
final class Refusals {
    private Refusals() {}

    static @Nullable String reason(String name) {
        return switch (name) {
            case "execute", "ProcessBuilder", "Runtime", "exec", "waitFor" -> "a file cannot start programs";
            case "exit", "halt" -> "a file cannot end the program; use error(…)";
            case "forName",
                    "newInstance",
                    "metaClass",
                    "getMetaClass",
                    "classLoader",
                    "getClassLoader",
                    "invokeMethod",
                    "Class",
                    "ClassLoader" -> "a file cannot use reflection";
            case "evaluate", "GroovyShell", "Eval", "ScriptEngineManager", "GroovyClassLoader" ->
                "a file cannot run text as code";
            case "write",
                    "withWriter",
                    "newWriter",
                    "append",
                    "setText",
                    "delete",
                    "deleteDir",
                    "mkdir",
                    "mkdirs",
                    "createNewFile",
                    "renameTo",
                    "FileWriter",
                    "PrintWriter",
                    "FileOutputStream",
                    "withOutputStream" -> "only the methods of paths in scripts change files";
            case "URL", "Socket", "ServerSocket", "openConnection", "toURL", "HttpURLConnection" ->
                "a file cannot use the network";
            case "Thread", "start", "Timer" -> "a file cannot start threads";
            case "setProperty", "setenv" -> "a file cannot change the settings of the program";
            case "Grab", "grab" -> "a file cannot load libraries";
            default -> null;
        };
    }
}
