package io.penstock.emulator.sts;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.http.QueryParameters;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.Service;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.emulator.record.RequestLog;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Answers {@code GetCallerIdentity} in the query protocol. */
public final class StsService implements Service {
    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

    private final String accountId;
    private final RequestLog requests;

    public StsService(String accountId, RequestLog requests) {
        this.accountId = accountId;
        this.requests = requests;
    }

    @Override
    public boolean accepts(ApiRequest request) {
        boolean form = request.headers().firstOr("content-type", "").startsWith("application/x-www-form-urlencoded");
        return request.service().equals("sts")
                || (request.service().isEmpty() && form && request.method().equals("POST"));
    }

    @Override
    public void handle(ApiRequest request, ApiResponse response) throws IOException {
        String action = request.query().first("Action").orElse("");
        if (action.isEmpty()) {
            action = QueryParameters.parse(new String(request.bodyBytes(), StandardCharsets.UTF_8))
                    .firstOr("Action", "");
        }
        requests.add(new RecordedRequest(request.accessKeyId(), "sts", action, ""));
        if (action.equals("GetCallerIdentity")) {
            send(response, 200, callerIdentity(request.principal()));
        } else {
            send(
                    response,
                    400,
                    error("InvalidAction", "Could not find operation " + action + " for version 2011-06-15"));
        }
    }

    @Override
    public void refuse(ApiRequest request, ApiResponse response, RefusedException refusal) throws IOException {
        String code = switch (refusal.reason()) {
            case MISSING -> "MissingAuthenticationToken";
            case EXPIRED_TOKEN -> "ExpiredToken";
            case UNKNOWN_KEY, WRONG_TOKEN -> "InvalidClientTokenId";
            case DENIED -> "AccessDenied";
            case MALFORMED, UNSUPPORTED -> "IncompleteSignature";
            default -> "SignatureDoesNotMatch";
        };
        String message = switch (refusal.reason()) {
            case MISSING -> "Request is missing Authentication Token";
            case EXPIRED_TOKEN -> "The security token included in the request is expired";
            case UNKNOWN_KEY, WRONG_TOKEN -> "The security token included in the request is invalid.";
            default -> refusal.text();
        };
        send(response, code.equals("IncompleteSignature") ? 400 : 403, error(code, message));
    }

    private XmlWriter callerIdentity(String principal) {
        String unique = "AIDA" + Integer.toHexString(principal.hashCode()).toUpperCase(Locale.ROOT);
        return XmlWriter.document("GetCallerIdentityResponse", NAMESPACE)
                .open("GetCallerIdentityResult")
                .element("Arn", principal)
                .element("UserId", unique)
                .element("Account", accountId)
                .close()
                .open("ResponseMetadata")
                .element("RequestId", UUID.randomUUID().toString())
                .close();
    }

    private static XmlWriter error(String code, String message) {
        return XmlWriter.document("ErrorResponse", NAMESPACE)
                .open("Error")
                .element("Type", "Sender")
                .element("Code", code)
                .element("Message", message)
                .close()
                .element("RequestId", UUID.randomUUID().toString());
    }

    private static void send(ApiResponse response, int status, XmlWriter document) throws IOException {
        response.send(status, "text/xml", document.toBytes());
    }
}
