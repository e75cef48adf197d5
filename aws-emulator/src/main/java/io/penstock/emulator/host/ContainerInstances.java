package io.penstock.emulator.host;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.http.Service;
import io.penstock.emulator.json.JsonReply;
import io.penstock.emulator.json.JsonText;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.emulator.record.RequestLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code DescribeContainerInstances} of ECS: this machine poses as one of EC2. */
public final class ContainerInstances implements Service {
    private static final String OPERATION = "DescribeContainerInstances";
    private static final Pattern ARN = Pattern.compile("\"(arn:aws:ecs:[^\"]*:container-instance/[^\"]+)\"");
    private static final String TYPE = "application/x-amz-json-1.1";

    private final String region;
    private final RequestLog requests;

    public ContainerInstances(String region, RequestLog requests) {
        this.region = region;
        this.requests = requests;
    }

    @Override
    public boolean accepts(ApiRequest request) {
        return request.service().equals("ecs");
    }

    @Override
    public void handle(ApiRequest request, ApiResponse response) throws IOException {
        String target = request.headers().firstOr("x-amz-target", "");
        String operation = target.substring(target.lastIndexOf('.') + 1);
        Matcher arn = ARN.matcher(new String(request.bodyBytes(), StandardCharsets.UTF_8));
        List<String> arns = arn.results().map(found -> found.group(1)).toList();
        requests.add(new RecordedRequest(request.accessKeyId(), "ecs", operation, String.join(" ", arns)));
        JsonReply reply = operation.equals(OPERATION)
                ? JsonReply.ok("{\"containerInstances\":["
                        + String.join(",", arns.stream().map(this::instance).toList()) + "],\"failures\":[]}")
                : JsonReply.error(400, "UnknownOperationException", "The emulator does not offer " + target);
        if (reply.status() != 200) {
            response.header("x-amzn-ErrorType", reply.errorType());
        }
        response.send(reply.status(), TYPE, reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private String instance(String arn) {
        return "{\"containerInstanceArn\":" + JsonText.quote(arn) + ",\"ec2InstanceId\":\"i-00000000000000000\","
                + "\"attributes\":[" + attribute("ecs.instance-type", "m5.large") + ","
                + attribute("ecs.availability-zone", region + "a") + "]}";
    }

    private static String attribute(String name, String value) {
        return "{\"name\":" + JsonText.quote(name) + ",\"value\":" + JsonText.quote(value) + "}";
    }
}
