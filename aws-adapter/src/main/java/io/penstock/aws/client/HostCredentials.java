package io.penstock.aws.client;

import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkException;

/** Credentials of the role that a container or an instance of EC2 runs in. */
final class HostCredentials {
    private HostCredentials() {}

    static Lookup ofContainer(Map<String, String> environment) {
        boolean inside = Stream.of(
                        SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI,
                        SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI)
                .anyMatch(setting -> !environment
                                .getOrDefault(setting.environmentVariable(), "")
                                .isBlank()
                        || System.getProperty(setting.property()) != null);
        return inside
                ? new Lookup.Found(
                        ContainerCredentialsProvider.create(),
                        "the role of this container",
                        Renewal.by("check the role of this container; they are asked for again"))
                : new Lookup.Absent("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and …_FULL_URI are not set");
    }

    /** Asks the instance at once: whether there is one is only known by its answer. */
    static Lookup ofInstance(Map<String, String> environment) {
        if ("true".equalsIgnoreCase(environment.get("AWS_EC2_METADATA_DISABLED"))) {
            return new Lookup.Absent("AWS_EC2_METADATA_DISABLED is set");
        }
        InstanceProfileCredentialsProvider provider = InstanceProfileCredentialsProvider.create();
        try {
            provider.resolveCredentials();
        } catch (SdkException e) {
            provider.close();
            return new Lookup.Absent("this machine is no instance of EC2, or it has no role ("
                    + String.valueOf(e.getMessage()).replaceFirst("[.\\s]+$", "") + ")");
        }
        return new Lookup.Found(
                provider,
                "the role of this EC2 instance",
                Renewal.by("check the role of this instance; they are asked for again"));
    }
}
