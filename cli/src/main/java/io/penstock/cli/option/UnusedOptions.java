package io.penstock.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options that other programs of this language have and this one takes without doing anything, saying so. */
public final class UnusedOptions {
    private static final String LOCAL_SCRIPT = "scripts are taken from this machine as they are";
    private static final Map<String, String> FLAGS = Map.of(
            "-latest",
            LOCAL_SCRIPT,
            "-offline",
            LOCAL_SCRIPT,
            "-disable-jobs-cancellation",
            "a run that is interrupted ends its tasks",
            "-E",
            "local tasks see the environment of this program anyway");
    private static final Map<String, String> WITH_VALUE = Map.of(
            "-lib",
            "classes in a directory of libraries cannot be used; put functions into a script and include them",
            "-r",
            LOCAL_SCRIPT,
            "-revision",
            LOCAL_SCRIPT,
            "-hub",
            LOCAL_SCRIPT,
            "-user",
            LOCAL_SCRIPT,
            "-plugins",
            "there are no plugins",
            "-pi",
            "how often jobs are asked for is decided by how long they wait",
            "-poll-interval",
            "how often jobs are asked for is decided by how long they wait",
            "-ps",
            "the number of threads does not depend on it",
            "-N",
            "nobody is notified");
    private static final Map<String, String> WITH_OPTIONAL_VALUE = Map.of(
            "-with-weblog",
            "nothing is sent",
            "-with-tower",
            "nothing is sent",
            "-with-notification",
            "nobody is notified",
            "-dump-hashes",
            "the parts of hashes are not shown");

    private UnusedOptions() {}

    /** Returns the options, for a command that takes them. */
    public static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        FLAGS.keySet().forEach(name -> specs.add(spec(name, "0")));
        WITH_VALUE.keySet().forEach(name -> specs.add(spec(name, "1")));
        WITH_OPTIONAL_VALUE.keySet().forEach(name -> specs.add(spec(name, "0..1")));
        return specs;
    }

    private static OptionSpec spec(String name, String arity) {
        return OptionSpec.builder(name)
                .arity(arity)
                .type(arity.equals("0") ? Boolean.class : String.class)
                .hidden(true)
                .build();
    }

    /** Returns what is to be said about those that were typed. */
    public static List<String> warnings(ParseResult typed) {
        Map<String, String> all = new LinkedHashMap<>(FLAGS);
        all.putAll(WITH_VALUE);
        all.putAll(WITH_OPTIONAL_VALUE);
        return typed.matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(all::containsKey)
                .map(name -> "the option " + name + " has no effect: " + all.get(name))
                .toList();
    }
}
