package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Selects the region: the configuration, the environment, the profile, the instance this program runs on. */
final class RegionChain {
    private RegionChain() {}

    static String select(ConnectionSettings settings) {
        String region = Stream.of(
                        settings.region(),
                        Optional.ofNullable(settings.environment().get("AWS_REGION")),
                        Optional.ofNullable(settings.environment().get("AWS_DEFAULT_REGION")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(String::trim)
                .orElseGet(() -> fromProfileOrInstance(settings));
        if (!region.matches("[A-Za-z0-9-]+")) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "'" + region + "' is no AWS region; set aws.region to one such as eu-west-1");
        }
        return region;
    }

    private static String fromProfileOrInstance(ConnectionSettings settings) {
        DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
        CredentialChain.profile(settings).ifPresent(chain::profileName);
        try {
            return chain.build().getRegion().id();
        } catch (SdkClientException e) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "no AWS region: set aws.region in the configuration, or AWS_REGION in the environment",
                    e);
        }
    }
}
