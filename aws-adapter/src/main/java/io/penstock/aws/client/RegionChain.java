package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;

/** Selects the region: the configuration, the environment, the profile, the instance this program runs on. */
final class RegionChain {
    private static final String NONE =
            "no AWS region: set aws.region in the configuration, or AWS_REGION in the environment";

    private RegionChain() {}

    static String select(ConnectionSettings settings) {
        List<SourceReport> reports = new ArrayList<>();
        String region = find(settings, reports).orElseThrow(() -> new PenstockException(ErrorCode.CONFIGURATION, NONE));
        problem(region).ifPresent(wrong -> {
            throw new PenstockException(ErrorCode.CONFIGURATION, wrong);
        });
        return region;
    }

    /** Returns the places that were asked. */
    static SourceTrail trail(ConnectionSettings settings) {
        List<SourceReport> reports = new ArrayList<>();
        Optional<String> region = find(settings, reports);
        return new SourceTrail(reports, region.map(RegionChain::problem).orElse(Optional.of(NONE)));
    }

    /** Returns the region that the configuration or the environment names. */
    static Optional<String> configured(ConnectionSettings settings) {
        return stated(settings).values().stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns the region, if any place names one that can be. */
    static Optional<String> known(ConnectionSettings settings) {
        return find(settings, new ArrayList<>())
                .filter(region -> problem(region).isEmpty());
    }

    private static Optional<String> problem(String region) {
        return region.matches("[A-Za-z0-9-]+")
                ? Optional.empty()
                : Optional.of("'" + region + "' is no AWS region; set aws.region to one such as eu-west-1");
    }

    private static Optional<String> find(ConnectionSettings settings, List<SourceReport> reports) {
        for (Map.Entry<String, Supplier<Optional<String>>> place :
                places(settings).entrySet()) {
            Optional<String> region = place.getValue().get();
            reports.add(new SourceReport(place.getKey(), region.isPresent(), region.orElse("names no region")));
            if (region.isPresent()) {
                return region;
            }
        }
        return Optional.empty();
    }

    private static Map<String, Supplier<Optional<String>>> places(ConnectionSettings settings) {
        Map<String, Supplier<Optional<String>>> places = stated(settings);
        String profile = CredentialSources.profile(settings).orElse("default");
        places.put("profile '" + profile + "'", () -> ofProfile(settings, profile));
        places.put("instance", () -> ofInstance(settings.environment()));
        return places;
    }

    /** Returns the configuration and the environment. */
    private static Map<String, Supplier<Optional<String>>> stated(ConnectionSettings settings) {
        Map<String, Supplier<Optional<String>>> places = new LinkedHashMap<>();
        places.put("aws.region", () -> text(settings.region()));
        for (String variable : List.of("AWS_REGION", "AWS_DEFAULT_REGION")) {
            places.put(
                    variable,
                    () -> text(Optional.ofNullable(settings.environment().get(variable))));
        }
        return places;
    }

    private static Optional<String> text(Optional<String> region) {
        return region.map(String::trim).filter(name -> !name.isEmpty());
    }

    private static Optional<String> ofProfile(ConnectionSettings settings, String name) {
        try {
            return ProfileFiles.read(settings.environment())
                    .profile(name)
                    .flatMap(profile -> text(profile.property(ProfileProperty.REGION)));
        } catch (IllegalArgumentException e) {
            throw RenewableCredentials.unreadable(e);
        }
    }

    private static Optional<String> ofInstance(Map<String, String> environment) {
        if ("true".equalsIgnoreCase(environment.get("AWS_EC2_METADATA_DISABLED"))) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new InstanceProfileRegionProvider().getRegion())
                    .map(Region::id);
        } catch (SdkException e) {
            return Optional.empty();
        }
    }
}
