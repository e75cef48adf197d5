package io.penstock.aws.launch;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.launch.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program {@code s5cmd}, which copies many files faster. It retries by itself and takes no mode for that. */
final class S5Command implements CopyTool {
    private final TransferSettings settings;

    S5Command(TransferSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "s5cmd";
    }

    @Override
    public String fetch(String file) {
        String region = settings.region()
                .map(name -> "AWS_REGION=" + ShellWords.quote(name) + " ")
                .orElse("");
        return region + "\"$a\" " + ShellWords.join(get()) + " \"$0\" " + file;
    }

    @Override
    public Optional<String> fetchPart(String file) {
        return Optional.empty();
    }

    @Override
    public List<String> get() {
        List<String> words = getAll();
        // Without it, an asterisk in a key stands for any text.
        words.add("--raw");
        return words;
    }

    @Override
    public List<String> getAll() {
        List<String> words = copy();
        if (settings.forceGlacierTransfer()) {
            words.add("--force-glacier-transfer");
        }
        return words;
    }

    /** A directory is a pattern, and it has no way to say that a part of one is meant as it is written. */
    @Override
    public boolean takesDirectory(FileLocation directory) {
        return directory.path().chars().noneMatch(c -> c == '*' || c == '?');
    }

    @Override
    public List<String> put() {
        List<String> words = putAll();
        words.add("--raw");
        return words;
    }

    @Override
    public List<String> putAll() {
        List<String> words = copy();
        words.addAll(WritingFlags.of(settings));
        return words;
    }

    private List<String> copy() {
        List<String> words = new ArrayList<>(List.of("--log", "error"));
        settings.endpoint().ifPresent(endpoint -> words.addAll(List.of("--endpoint-url", endpoint.toString())));
        if (settings.anonymous()) {
            words.add("--no-sign-request");
        }
        if (settings.requesterPays()) {
            words.addAll(List.of("--request-payer", "requester"));
        }
        words.add("cp");
        return words;
    }

    @Override
    public String everything() {
        return "*";
    }

    @Override
    public List<String> variables() {
        return settings.region()
                .map(name -> List.of("export AWS_REGION=" + ShellWords.quote(name)))
                .orElse(List.of());
    }
}
