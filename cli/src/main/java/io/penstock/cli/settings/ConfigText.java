package io.penstock.cli.settings;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.Configuration;
import io.penstock.config.eval.NearestName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a configuration as text. Immutable. */
public final class ConfigText {
    private final Configuration configuration;
    private final Secrets secrets;
    private final Origins origins;

    /**
     * Creates a writer.
     *
     * @param secrets whether secrets are shown
     * @param origins says where values come from, if that is to be shown
     */
    public ConfigText(Configuration configuration, boolean secrets, Origins origins) {
        this.configuration = configuration;
        this.secrets = new Secrets(secrets, configuration.secrets());
        this.origins = origins;
    }

    /** Returns blocks that mean the same when they are read again. */
    public String blocks() {
        return new BlockText(secrets, origins).of(configuration.entries());
    }

    /** Returns a JSON object with an object for each scope. */
    public String json() {
        return new JsonText(secrets, origins).of(configuration.entries());
    }

    /** Returns a line {@code key = value} per setting, sorted. */
    public String flat() {
        return Setting.all(configuration.entries(), secrets).stream()
                .sorted(Comparator.comparing(Setting::key))
                .map(setting -> setting.key() + " = " + Literal.of(setting.value())
                        + origins.after("  # ", setting.origin()) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Returns the bare value of a setting; of a scope, a line per setting in it.
     *
     * @throws PenstockException with {@link ErrorCode#CONFIGURATION} if there is none, naming the nearest that there is
     */
    public String value(String key) {
        List<Setting> all = Setting.all(configuration.entries(), secrets);
        for (Setting setting : all) {
            if (setting.key().equals(key) || setting.plainKey().equals(key)) {
                return ValueText.of(setting.value()) + origins.after("  # ", setting.origin()) + "\n";
            }
        }
        String within = all.stream()
                .filter(setting -> setting.key().startsWith(key + ".")
                        || setting.plainKey().startsWith(key + "."))
                .map(setting -> setting.key() + " = " + Literal.of(setting.value())
                        + origins.after("  # ", setting.origin()) + "\n")
                .sorted()
                .collect(Collectors.joining());
        if (!within.isEmpty()) {
            return within;
        }
        return configuration
                .entry(key)
                .map(inner -> secrets.mask(List.of(key.split("\\.", -1)), inner.value()))
                .map(inner -> ValueText.of(inner) + "\n")
                .orElseThrow(() -> unset(key, all));
    }

    private static PenstockException unset(String key, List<Setting> all) {
        List<String> known = all.stream().map(Setting::plainKey).toList();
        return new PenstockException(
                ErrorCode.CONFIGURATION, "'" + key + "' is not set" + NearestName.suggestion(key, known));
    }
}
