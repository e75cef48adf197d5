package io.penstock.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line without the settings in it: {@code -process.cpus=4}, {@code -process.cpus 4}, {@code -executor.queueSize 2},
 * {@code -e.NAME=value} for an environment variable; and without what a {@code -resume} may name, for every earlier run counts.
 *
 * @param settings the settings as lines of a configuration file
 * @param rest everything else, in order
 */
public record SettingWords(List<String> settings, List<String> rest) {
    private static final Pattern SETTING =
            Pattern.compile("-(process|executor|e)\\.([A-Za-z_][\\w.]*)(?:=(.*))?", Pattern.DOTALL);
    private static final Map<String, String> SCOPES = Map.of("process", "process", "executor", "executor", "e", "env");
    private static final Pattern RUN = Pattern.compile(
            "last|[a-z]{1,10}_[a-z]{1,20}|\\d{8}-\\d{6}-\\d{3}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Copies the lists. */
    public SettingWords {
        settings = List.copyOf(settings);
        rest = List.copyOf(rest);
    }

    /** Takes a command line apart. */
    public static SettingWords of(List<String> words) {
        List<String> settings = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "--";
            Matcher setting = SETTING.matcher(word);
            if (setting.matches()) {
                boolean apart = setting.group(3) == null && ParameterValue.isValue(next);
                String value = setting.group(3) == null ? (apart ? next : "true") : setting.group(3);
                settings.add(line(SCOPES.get(setting.group(1)) + "." + setting.group(2), value));
                i += apart ? 1 : 0;
            } else {
                rest.add(word);
                i += word.equals("-resume") && RUN.matcher(next).matches() ? 1 : 0;
            }
        }
        return new SettingWords(settings, rest);
    }

    /** Returns a setting as a line of a configuration file. */
    static String line(String name, String value) {
        boolean text = ParameterValue.parse(value) instanceof String;
        return name + " = " + (text ? "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'" : value);
    }
}
