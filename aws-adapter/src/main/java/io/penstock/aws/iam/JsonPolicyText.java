package io.penstock.aws.iam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one JSON object with a policy document for each identity and each bucket, to be cut out, and the reasons beside them: a policy
 * document has no place for them. What is not known is {@code *}, or a text in angle brackets.
 */
final class JsonPolicyText implements PolicyText {
    private static final String VERSION = "2012-10-17";
    private static final String LAUNCHER = "<ARN of the user or role that runs penstock>";

    @Override
    public String write(List<Policy> policies, List<BucketPolicy> buckets) {
        Map<String, Object> root = new LinkedHashMap<>();
        Map<String, Object> reasons = new LinkedHashMap<>();
        for (Policy policy : policies) {
            root.put(
                    policy.name(),
                    document(policy.statements().stream()
                            .map(JsonPolicyText::statement)
                            .toList()));
            Map<String, Object> why = new LinkedHashMap<>();
            policy.statements().forEach(statement -> why.put(statement.sid(), statement.reason()));
            reasons.put(policy.name(), why);
        }
        Map<String, Object> ofBuckets = new LinkedHashMap<>();
        buckets.forEach(bucket -> ofBuckets.put(bucket.bucket(), document(statements(bucket))));
        root.put("bucketPolicies", ofBuckets);
        root.put("reasons", reasons);
        return JsonWriter.write(root).replace(Arns.ACCOUNT, "*") + "\n";
    }

    private static Map<String, Object> document(List<Map<String, Object>> statements) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", VERSION);
        document.put("Statement", statements);
        return document;
    }

    private static Map<String, Object> statement(Statement statement) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("Sid", statement.sid());
        map.put("Effect", "Allow");
        map.put("Action", statement.actions());
        map.put("Resource", statement.resources());
        if (!statement.condition().isEmpty()) {
            Map<String, Object> conditions = new LinkedHashMap<>();
            statement
                    .condition()
                    .forEach(condition -> conditions.put(condition.test(), Map.of(condition.key(), condition.value())));
            map.put("Condition", conditions);
        }
        return map;
    }

    private static List<Map<String, Object>> statements(BucketPolicy bucket) {
        String arn = bucket.arn();
        List<String> who = new ArrayList<>(List.of(LAUNCHER));
        if (!bucket.jobRole().isEmpty()) {
            who.add(bucket.jobRole());
        }
        return List.of(
                shared("Objects", who, bucket.allowed(), arn + "/*"),
                shared("List", who, List.of("s3:ListBucket"), arn),
                secure(arn));
    }

    private static Map<String, Object> shared(String sid, List<String> who, List<String> actions, String resource) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("Sid", sid);
        map.put("Effect", "Allow");
        map.put("Principal", Map.of("AWS", who));
        map.put("Action", actions);
        map.put("Resource", resource);
        return map;
    }

    private static Map<String, Object> secure(String arn) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("Sid", "AllowSSLRequestsOnly");
        map.put("Effect", "Deny");
        map.put("Principal", "*");
        map.put("Action", "s3:*");
        map.put("Resource", List.of(arn, arn + "/*"));
        map.put("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")));
        return map;
    }
}
