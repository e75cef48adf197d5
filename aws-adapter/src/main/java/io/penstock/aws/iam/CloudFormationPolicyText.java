package io.penstock.aws.iam;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a template of CloudFormation in YAML, with the reasons as comments. An account that is not known is the stack's. */
final class CloudFormationPolicyText implements PolicyText {
    private static final String HEAD = """
            AWSTemplateFormatVersion: "2010-09-09"
            Description: What penstock needs to run a workload
            Parameters:
              LauncherArn:
                Type: String
                Description: The ARN of the user or role that runs penstock
            Resources:
            """;

    @Override
    public String write(List<Policy> policies, List<BucketPolicy> buckets) {
        StringBuilder out = new StringBuilder(HEAD);
        policies.forEach(policy -> policy(policy, out));
        buckets.forEach(bucket -> bucket(bucket, out));
        return out.toString();
    }

    private static void policy(Policy policy, StringBuilder out) {
        out.append("  # ").append(policy.title()).append('\n');
        out.append("  ").append(resource(policy.name())).append("Policy:\n");
        out.append("    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n");
        out.append("        Version: \"2012-10-17\"\n        Statement:\n");
        for (Statement statement : policy.statements()) {
            out.append("          # ").append(statement.reason()).append('\n');
            out.append("          - Sid: ").append(statement.sid()).append("\n            Effect: Allow\n");
            list("Action", statement.actions(), out);
            list("Resource", statement.resources(), out);
            if (!statement.condition().isEmpty()) {
                out.append("            Condition:\n");
                statement
                        .condition()
                        .forEach(condition -> out.append("              ")
                                .append(condition.test())
                                .append(":\n                ")
                                .append(JsonWriter.quote(condition.key()))
                                .append(": ")
                                .append(JsonWriter.quote(condition.value()))
                                .append('\n'));
            }
        }
    }

    private static void bucket(BucketPolicy bucket, StringBuilder out) {
        String arn = bucket.arn();
        String role = bucket.jobRole().isEmpty() ? "" : ", " + text(bucket.jobRole());
        out.append("""
                  # The policy of bucket %1$s, where it is to have one of its own
                  Bucket%2$sPolicy:
                    Type: AWS::S3::BucketPolicy
                    Properties:
                      Bucket: %1$s
                      PolicyDocument:
                        Version: "2012-10-17"
                        Statement:
                          - Effect: Allow
                            Principal:
                              AWS: [!Ref LauncherArn%3$s]
                            Action: %4$s
                            Resource: "%5$s/*"
                          - Effect: Allow
                            Principal:
                              AWS: [!Ref LauncherArn%3$s]
                            Action: "s3:ListBucket"
                            Resource: "%5$s"
                          # %6$s
                          - Sid: AllowSSLRequestsOnly
                            Effect: Deny
                            Principal: "*"
                            Action: "s3:*"
                            Resource: ["%5$s", "%5$s/*"]
                            Condition:
                              Bool:
                                "aws:SecureTransport": "false"
                """.formatted(
                        bucket.bucket(),
                        resource(bucket.bucket()),
                        role,
                        bucket.allowed().stream().map(JsonWriter::quote).collect(Collectors.joining(", ", "[", "]")),
                        arn,
                        SECURE));
    }

    private static void list(String name, Collection<String> texts, StringBuilder out) {
        out.append("            ").append(name).append(":\n");
        texts.forEach(text -> out.append("              - ").append(text(text)).append('\n'));
    }

    private static String text(String text) {
        return text.contains(Arns.ACCOUNT)
                ? "!Sub " + JsonWriter.quote(text.replace(Arns.ACCOUNT, "${AWS::AccountId}"))
                : JsonWriter.quote(text);
    }

    /** Names of resources are letters and digits. */
    private static String resource(String name) {
        StringBuilder out = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                out.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return out.toString();
    }
}
