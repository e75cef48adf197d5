package io.penstock.emulator.batch;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.http.PercentCode;
import io.penstock.emulator.http.QueryParameters;
import io.penstock.emulator.http.Service;
import io.penstock.emulator.json.JsonReply;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.emulator.record.RequestLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The REST-JSON side of Batch: one path for each operation, all by POST, but for tags. */
public final class BatchService implements Service {

    private static final String ROOT = "/v1/";
    private static final String TAGS = "/v1/tags/";

    private final BatchApi api;
    private final RequestLog requests;

    public BatchService(BatchApi api, RequestLog requests) {
        this.api = api;
        this.requests = requests;
    }

    @Override
    public boolean accepts(ApiRequest request) {
        boolean unsigned = request.service().isEmpty() && request.method().equals("POST");
        return request.service().equals("batch")
                || (unsigned && request.rawPath().matches("/v1/[a-z]+"));
    }

    @Override
    public void handle(ApiRequest request, ApiResponse response) throws IOException {
        byte[] body = request.bodyBytes();
        requests.add(new RecordedRequest(
                request.accessKeyId(), "batch", operation(request), new String(body, StandardCharsets.UTF_8)));
        JsonReply reply = reply(request, body);
        if (!reply.errorType().isEmpty()) {
            response.header("x-amzn-ErrorType", reply.errorType());
        }
        response.send(reply.status(), "application/json", reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private JsonReply reply(ApiRequest request, byte[] body) {
        String path = request.rawPath();
        if (path.startsWith(TAGS)) {
            String arn = PercentCode.decode(path.substring(TAGS.length()));
            return api.callTags(request.method(), arn, tagKeys(request), body);
        }
        return api.call(operation(request), body);
    }

    private static String operation(ApiRequest request) {
        String path = request.rawPath();
        if (path.startsWith(TAGS)) {
            return switch (request.method()) {
                case "POST" -> "tagresource";
                case "DELETE" -> "untagresource";
                default -> "listtagsforresource";
            };
        }
        boolean isOperation = path.startsWith(ROOT) && request.method().equals("POST");
        return isOperation ? path.substring(ROOT.length()) : path;
    }

    private static List<String> tagKeys(ApiRequest request) {
        return request.query().all().stream()
                .filter(parameter -> parameter.name().equals("tagKeys"))
                .map(QueryParameters.Parameter::value)
                .toList();
    }
}
