package io.penstock.emulator.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a call, taken apart as the AWS command does: options anywhere, as {@code --name value} or
 * {@code --name=value}.
 *
 * @param words everything that is no option: service, operation, paths
 * @param options the options in order, those without a value with an empty one
 */
record Arguments(List<String> words, List<Option> options) {

    private static final Set<String> WITH_VALUE = Set.of(
            "--region",
            "--endpoint-url",
            "--profile",
            "--output",
            "--query",
            "--color",
            "--ca-bundle",
            "--cli-read-timeout",
            "--cli-connect-timeout",
            "--storage-class",
            "--sse-kms-key-id",
            "--acl",
            "--exclude",
            "--include",
            "--content-type",
            "--content-encoding",
            "--metadata",
            "--metadata-directive",
            "--copy-props",
            "--expected-size",
            "--page-size",
            "--checksum-algorithm",
            "--checksum-mode",
            "--bucket",
            "--key",
            "--range");
    private static final Set<String> FLAGS = Set.of(
            "--recursive",
            "--only-show-errors",
            "--quiet",
            "--no-progress",
            "--no-sign-request",
            "--no-verify-ssl",
            "--no-paginate",
            "--no-cli-pager",
            "--no-cli-auto-prompt",
            "--debug",
            "--follow-symlinks",
            "--no-follow-symlinks",
            "--no-guess-mime-type",
            "--force-glacier-transfer",
            "--summarize",
            "--version");

    /** Options whose value may be left out, with the values that are taken for one. */
    private static final Set<String> WITH_OPTIONAL_VALUE = Set.of("--sse", "--request-payer");

    private static final Set<String> OPTIONAL_VALUES = Set.of("AES256", "aws:kms", "aws:kms:dsse", "requester");

    /** One option. */
    record Option(String name, String value) {}

    Arguments {
        words = List.copyOf(words);
        options = List.copyOf(options);
    }

    static Arguments parse(List<String> all) throws CommandException {
        List<String> words = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        int i = 0;
        while (i < all.size()) {
            String word = all.get(i++);
            if (word.equals("--")) {
                words.addAll(all.subList(i, all.size()));
                break;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                words.add(word);
                continue;
            }
            Optional<String> next = i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
            Option option = option(word, next.orElse(""), next.isPresent());
            options.add(option);
            i += takesNext(word, option) ? 1 : 0;
        }
        return new Arguments(words, options);
    }

    private static boolean takesNext(String word, Option option) {
        boolean ownValue = !word.equals(option.name());
        boolean leftOut =
                WITH_OPTIONAL_VALUE.contains(option.name()) && option.value().isEmpty();
        return !FLAGS.contains(option.name()) && !ownValue && !leftOut;
    }

    private static Option option(String word, String next, boolean hasNext) throws CommandException {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (FLAGS.contains(name) && equals < 0) {
            return new Option(name, "");
        }
        if (!WITH_VALUE.contains(name) && !WITH_OPTIONAL_VALUE.contains(name)) {
            throw CommandException.usage("Unknown options: " + word);
        }
        if (equals >= 0) {
            return new Option(name, word.substring(equals + 1));
        }
        if (WITH_OPTIONAL_VALUE.contains(name)) {
            return new Option(name, OPTIONAL_VALUES.contains(next) ? next : "");
        }
        if (!hasNext) {
            throw CommandException.usage("argument " + name + ": expected one argument");
        }
        return new Option(name, next);
    }

    boolean has(String name) {
        return options.stream().anyMatch(option -> option.name().equals(name));
    }

    /** Returns the last value given for an option. */
    Optional<String> value(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(Option::value)
                .reduce((earlier, later) -> later);
    }

    String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }
}
