package io.penstock.emulator.host;

import io.penstock.emulator.http.ApiRequest;
import io.penstock.emulator.http.ApiResponse;
import io.penstock.emulator.http.QueryParameters;
import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.http.Service;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.emulator.record.RequestLog;
import io.penstock.emulator.xml.XmlWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers {@code DescribeInstanceTypes} and {@code DescribeInstances} of EC2, and {@code GetRole} of IAM. Every instance was bought
 * on demand; every role exists, and trusts the tasks of ECS.
 */
public final class HostService implements Service {
    private static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";

    private final String accountId;
    private final RequestLog requests;

    public HostService(String accountId, RequestLog requests) {
        this.accountId = accountId;
        this.requests = requests;
    }

    @Override
    public boolean accepts(ApiRequest request) {
        return request.service().equals("ec2") || request.service().equals("iam");
    }

    @Override
    public void handle(ApiRequest request, ApiResponse response) throws IOException {
        QueryParameters parameters = QueryParameters.parse(new String(request.bodyBytes(), StandardCharsets.UTF_8));
        String action = parameters.firstOr("Action", "");
        requests.add(new RecordedRequest(
                request.accessKeyId(), request.service(), action, parameters.firstOr("RoleName", "")));
        switch (action) {
            case "DescribeInstanceTypes" -> send(response, 200, instanceTypes(parameters));
            case "DescribeInstances" -> send(response, 200, instance(parameters.firstOr("InstanceId.1", "")));
            case "GetRole" -> send(response, 200, role(parameters.firstOr("RoleName", "")));
            default -> send(response, 400, error("InvalidAction", "The action " + action + " is not valid"));
        }
    }

    private static XmlWriter instanceTypes(QueryParameters parameters) {
        List<String> patterns = new ArrayList<>();
        Optional<String> pattern = parameters.first("Filter.1.Value.1");
        for (int i = 2; pattern.isPresent(); i++) {
            patterns.add(pattern.get());
            pattern = parameters.first("Filter.1.Value." + i);
        }
        XmlWriter answer = ec2("DescribeInstanceTypesResponse").open("instanceTypeSet");
        for (InstanceTypes.Size type : InstanceTypes.matching(patterns)) {
            answer.open("item")
                    .element("instanceType", type.name())
                    .open("vCpuInfo")
                    .element("defaultVCpus", String.valueOf(type.vcpus()))
                    .close()
                    .open("memoryInfo")
                    .element("sizeInMiB", String.valueOf(type.mebibytes()))
                    .close()
                    .close();
        }
        return answer.close();
    }

    private static XmlWriter instance(String id) {
        return ec2("DescribeInstancesResponse")
                .open("reservationSet")
                .open("item")
                .open("instancesSet")
                .open("item")
                .element("instanceId", id)
                .close()
                .close()
                .close()
                .close()
                .close();
    }

    private static XmlWriter ec2(String document) {
        return XmlWriter.document(document, "http://ec2.amazonaws.com/doc/2016-11-15/")
                .element("requestId", UUID.randomUUID().toString());
    }

    private XmlWriter role(String name) {
        return XmlWriter.document("GetRoleResponse", "https://iam.amazonaws.com/doc/2010-05-08/")
                .open("GetRoleResult")
                .open("Role")
                .element("RoleName", name)
                .element("Arn", "arn:aws:iam::" + accountId + ":role/" + name)
                .element("AssumeRolePolicyDocument", URLEncoder.encode(TRUST, StandardCharsets.UTF_8))
                .close()
                .close();
    }

    @Override
    public void refuse(ApiRequest request, ApiResponse response, RefusedException refusal) throws IOException {
        boolean denied = refusal.reason() == RefusedException.Reason.DENIED;
        String code =
                denied ? request.service().equals("ec2") ? "UnauthorizedOperation" : "AccessDenied" : "AuthFailure";
        send(response, denied ? 403 : 401, error(code, refusal.text()));
    }

    private static XmlWriter error(String code, String message) {
        return XmlWriter.document("ErrorResponse", "")
                .open("Error")
                .element("Code", code)
                .element("Message", message)
                .close();
    }

    private static void send(ApiResponse response, int status, XmlWriter document) throws IOException {
        response.send(status, "text/xml", document.toBytes());
    }
}
