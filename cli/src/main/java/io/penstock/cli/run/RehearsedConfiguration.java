package io.penstock.cli.run;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.spi.ConfigurationSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration without the settings that lead to a real account: in a rehearsal the endpoint and the credentials of
 * the emulator count, and nothing else may be reached by mistake.
 */
final class RehearsedConfiguration implements ConfigurationSource {
    private static final Set<String> HIDDEN = Set.of(
            "aws.accessKey",
            "aws.secretKey",
            "aws.sessionToken",
            "aws.profile",
            "aws.client.endpoint",
            "aws.client.s3PathStyleAccess",
            "aws.client.anonymous",
            "aws.client.proxyHost",
            "aws.client.proxyPort",
            "aws.client.proxyScheme",
            "aws.client.proxyUsername",
            "aws.client.proxyPassword");

    private final ConfigurationSource real;

    RehearsedConfiguration(ConfigurationSource real) {
        this.real = real;
    }

    @Override
    public List<DirectiveLayer> processLayers() {
        return real.processLayers();
    }

    @Override
    public Optional<DirectiveValue> setting(String dottedName) {
        return HIDDEN.contains(dottedName) ? Optional.empty() : real.setting(dottedName);
    }

    @Override
    public Map<String, DirectiveValue> scope(String dottedName) {
        Map<String, DirectiveValue> visible = new LinkedHashMap<>(real.scope(dottedName));
        visible.keySet().removeIf(rest -> HIDDEN.contains(dottedName + "." + rest));
        return visible;
    }
}
