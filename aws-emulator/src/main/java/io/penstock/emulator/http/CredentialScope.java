package io.penstock.emulator.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credential that a request claims to be signed with: {@code key/date/region/service/aws4_request}.
 *
 * @param date the day of the signing key, as {@code yyyyMMdd}
 * @param service the signer's name of the service, such as {@code s3}
 */
public record CredentialScope(String accessKeyId, String date, String region, String service) {
    private static final Pattern IN_HEADER = Pattern.compile("Credential=\\s*([^,\\s]+)");
    private static final Pattern FORM = Pattern.compile("(.+)/(\\d{8})/([^/]*)/([^/]+)/aws4_request");

    /** Finds the credential in the Authorization header or, for presigned URLs, in the query. */
    static Optional<CredentialScope> find(HeaderFields headers, QueryParameters query) {
        return headers.first("authorization")
                .map(IN_HEADER::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .or(() -> query.first("X-Amz-Credential"))
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(m -> new CredentialScope(m.group(1), m.group(2), m.group(3), m.group(4)));
    }

    /** The scope without the key, as it stands in a string to sign. */
    public String text() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }
}
