package io.penstock.aws.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** The files {@code config} and {@code credentials} in {@code ~/.aws}, or where the environment says that they are. */
final class ProfileFiles {
    private final Path home;
    private final ProfileFile merged;

    private ProfileFiles(Path home, ProfileFile merged) {
        this.home = home;
        this.merged = merged;
    }

    /**
     * Reads them as they are now; a file that does not exist is empty.
     *
     * @throws IllegalArgumentException if one is malformed
     */
    static ProfileFiles read(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".aws");
        ProfileFile.Aggregator files = ProfileFile.aggregator();
        add(
                files,
                place(environment, ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE, home.resolve("credentials")),
                ProfileFile.Type.CREDENTIALS);
        add(
                files,
                place(environment, ProfileFileSystemSetting.AWS_CONFIG_FILE, home.resolve("config")),
                ProfileFile.Type.CONFIGURATION);
        return new ProfileFiles(home, files.build());
    }

    private static Path place(Map<String, String> environment, ProfileFileSystemSetting setting, Path usual) {
        return Optional.ofNullable(System.getProperty(setting.property()))
                .or(() -> Optional.ofNullable(environment.get(setting.environmentVariable())))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElse(usual);
    }

    private static void add(ProfileFile.Aggregator files, Path file, ProfileFile.Type type) {
        if (Files.isRegularFile(file)) {
            files.addFile(ProfileFile.builder().content(file).type(type).build());
        }
    }

    /** Returns a profile. */
    Optional<Profile> profile(String name) {
        return merged.profile(name);
    }

    /** Returns a section {@code [sso-session NAME]}. */
    Optional<Profile> signIn(String name) {
        return merged.getSection("sso-session", name);
    }

    /** Returns the directory that the {@code aws} command keeps the tokens of single sign-on in. */
    Path tokens() {
        return home.resolve("sso").resolve("cache");
    }

    /** Returns both files as the SDK reads them. */
    ProfileFile forSdk() {
        return merged;
    }
}
