package io.penstock.aws.iam;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes Terraform, with the reasons as comments. An account that is not known is the caller's. */
final class TerraformPolicyText implements PolicyText {
    private static final String HEAD = """
            variable "launcher_arn" {
              description = "The ARN of the user or role that runs penstock"
              type        = string
            }

            data "aws_caller_identity" "current" {}
            """;

    @Override
    public String write(List<Policy> policies, List<BucketPolicy> buckets) {
        StringBuilder out = new StringBuilder(HEAD);
        policies.forEach(policy -> policy(policy, out));
        buckets.forEach(bucket -> bucket(bucket, out));
        return out.toString().replace(Arns.ACCOUNT, "${data.aws_caller_identity.current.account_id}");
    }

    private static void policy(Policy policy, StringBuilder out) {
        String name = snake(policy.name());
        out.append("\n# ")
                .append(policy.title())
                .append("\ndata \"aws_iam_policy_document\" \"")
                .append(name);
        out.append("\" {\n");
        out.append(
                policy.statements().stream().map(TerraformPolicyText::statement).collect(Collectors.joining("\n")));
        out.append("""
                }

                resource "aws_iam_policy" "%1$s" {
                  name   = "penstock-%2$s"
                  policy = data.aws_iam_policy_document.%1$s.json
                }
                """.formatted(name, name.replace('_', '-')));
    }

    private static String statement(Statement statement) {
        String conditions = statement.condition().stream()
                .map(condition -> condition(condition.test(), condition.key(), condition.value()))
                .collect(Collectors.joining());
        return "  # " + statement.reason() + "\n  statement {\n    sid       = " + quote(statement.sid())
                + "\n    actions   = " + list(statement.actions()) + "\n    resources = "
                + list(statement.resources()) + "\n" + conditions + "  }\n";
    }

    private static String condition(String test, String key, String value) {
        return """
                    condition {
                      test     = %s
                      variable = %s
                      values   = [%s]
                    }
                """.formatted(quote(test), quote(key), quote(value));
    }

    private static void bucket(BucketPolicy bucket, StringBuilder out) {
        String name = bucket.bucket().replaceAll("[^A-Za-z0-9_]", "_");
        String arn = bucket.arn();
        String who = "[var.launcher_arn" + (bucket.jobRole().isEmpty() ? "" : ", " + quote(bucket.jobRole())) + "]";
        out.append("""

                # The policy of bucket %1$s, where it is to have one of its own
                data "aws_iam_policy_document" "bucket_%2$s" {
                """.formatted(bucket.bucket(), name));
        out.append(shared(who, bucket.allowed(), arn + "/*")).append("\n");
        out.append(shared(who, List.of("s3:ListBucket"), arn));
        out.append(
                """

                  # %1$s
                  statement {
                    sid       = "AllowSSLRequestsOnly"
                    effect    = "Deny"
                    actions   = ["s3:*"]
                    resources = ["%2$s", "%2$s/*"]
                    principals {
                      type        = "*"
                      identifiers = ["*"]
                    }
                %3$s  }
                }

                resource "aws_s3_bucket_policy" "%4$s" {
                  bucket = "%5$s"
                  policy = data.aws_iam_policy_document.bucket_%4$s.json
                }
                """.formatted(SECURE, arn, condition("Bool", "aws:SecureTransport", "false"), name, bucket.bucket()));
    }

    private static String shared(String who, List<String> actions, String resource) {
        return """
                  statement {
                    actions   = %s
                    resources = [%s]
                    principals {
                      type        = "AWS"
                      identifiers = %s
                    }
                  }
                """.formatted(list(actions), quote(resource), who);
    }

    private static String list(Collection<String> texts) {
        return texts.stream().map(TerraformPolicyText::quote).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quote(String text) {
        return JsonWriter.quote(text).replace("${", "$${").replace("%{", "%%{");
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
