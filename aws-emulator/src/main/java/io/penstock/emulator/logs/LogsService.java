package io.penstock.emulator.logs;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.http.Service;
import io.penstock.emulator.json.JsonReply;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.emulator.record.RequestLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The JSON 1.1 side of CloudWatch Logs. */
public final class LogsService implements Service {

    private final LogsApi api;
    private final RequestLog requests;

    public LogsService(LogStore store, RequestLog requests) {
        this.api = new LogsApi(store);
        this.requests = requests;
    }

    @Override
    public boolean accepts(ApiRequest request) {
        boolean targeted = request.header("X-Amz-Target").orElse("").startsWith(LogsApi.TARGET);
        return request.service().equals("logs") || (request.service().isEmpty() && targeted);
    }

    @Override
    public void handle(ApiRequest request, ApiResponse response) throws IOException {
        String target = request.header("X-Amz-Target").orElse("");
        requests.add(new RecordedRequest(request.accessKeyId(), "logs", target.replace(LogsApi.TARGET, ""), ""));
        JsonReply reply = api.call(target, request.bodyBytes());
        if (!reply.errorType().isEmpty()) {
            response.header("x-amzn-ErrorType", reply.errorType());
        }
        response.send(reply.status(), "application/x-amz-json-1.1", reply.body().getBytes(StandardCharsets.UTF_8));
    }
}
