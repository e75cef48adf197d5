package io.penstock.aws.launch;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.launch.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The AWS command. */
final class AwsCommand implements CopyTool {
    private static final String PATH_STYLE = "printf '[default]\\ns3 =\\n  addressing_style = path\\n' > ";

    private final TransferSettings settings;

    AwsCommand(TransferSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "aws";
    }

    /** One request: {@code s3 cp} would look at the object before. */
    @Override
    public String fetch(String file) {
        return fetch("", file);
    }

    @Override
    public Optional<String> fetchPart(String file) {
        return Optional.of(fetch("--range \"$r\" ", file));
    }

    private String fetch(String range, String file) {
        String style = settings.pathStyleAccess() ? PATH_STYLE + ".command.aws; AWS_CONFIG_FILE=.command.aws " : "";
        return style + "\"$a\" s3api get-object " + ShellWords.join(common()) + (common().isEmpty() ? "" : " ") + range
                + "--bucket \"${k%%/*}\" --key \"${k#*/}\" " + file + " > /dev/null";
    }

    @Override
    public List<String> get() {
        List<String> words = copy();
        if (settings.forceGlacierTransfer()) {
            words.add("--force-glacier-transfer");
        }
        return words;
    }

    @Override
    public List<String> getAll() {
        return recursive(get());
    }

    @Override
    public boolean takesDirectory(FileLocation directory) {
        return true;
    }

    @Override
    public List<String> put() {
        List<String> words = copy();
        words.addAll(WritingFlags.of(settings));
        return words;
    }

    @Override
    public List<String> putAll() {
        return recursive(put());
    }

    private List<String> copy() {
        List<String> words = new ArrayList<>(List.of("s3", "cp", "--only-show-errors"));
        words.addAll(common());
        return words;
    }

    private static List<String> recursive(List<String> words) {
        words.add("--recursive");
        return words;
    }

    private List<String> common() {
        List<String> words = new ArrayList<>();
        settings.region().ifPresent(region -> words.addAll(List.of("--region", region)));
        settings.endpoint().ifPresent(endpoint -> words.addAll(List.of("--endpoint-url", endpoint.toString())));
        if (settings.anonymous()) {
            words.add("--no-sign-request");
        }
        if (settings.requesterPays()) {
            words.addAll(List.of("--request-payer", "requester"));
        }
        return words;
    }

    @Override
    public String everything() {
        return "";
    }

    @Override
    public List<String> variables() {
        List<String> lines = new ArrayList<>();
        settings.retryMode().ifPresent(mode -> lines.add("export AWS_RETRY_MODE=" + ShellWords.quote(mode)));
        if (settings.pathStyleAccess()) {
            // The command has no flag for it; a configuration file of its own is the only way.
            lines.add("[ -e \"$penstock_home/.command.aws\" ] || " + PATH_STYLE + "\"$penstock_home/.command.aws\"");
            lines.add("export AWS_CONFIG_FILE=\"$penstock_home/.command.aws\"");
        }
        return lines;
    }
}
