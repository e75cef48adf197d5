package io.penstock.emulator.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The permissions that requests take, as policies name them: often not what the operation is called. */
public final class PermissionNames {
    private static final Map<String, String> S3 = Map.ofEntries(
            Map.entry("HeadObject", "GetObject"),
            Map.entry("HeadBucket", "ListBucket"),
            Map.entry("ListObjects", "ListBucket"),
            Map.entry("ListObjectsV2", "ListBucket"),
            Map.entry("CreateMultipartUpload", "PutObject"),
            Map.entry("UploadPart", "PutObject"),
            Map.entry("UploadPartCopy", "PutObject"),
            Map.entry("CompleteMultipartUpload", "PutObject"),
            Map.entry("CopyObject", "PutObject"),
            Map.entry("DeleteObjects", "DeleteObject"),
            Map.entry("ListParts", "ListMultipartUploadParts"),
            Map.entry("ListMultipartUploads", "ListBucketMultipartUploads"),
            Map.entry("ListBuckets", "ListAllMyBuckets"),
            Map.entry("GetBucketEncryption", "GetEncryptionConfiguration"));
    private static final List<String> BATCH = List.of(
            "CancelJob",
            "CreateComputeEnvironment",
            "CreateJobQueue",
            "DeleteComputeEnvironment",
            "DeleteJobQueue",
            "DeregisterJobDefinition",
            "DescribeComputeEnvironments",
            "DescribeJobDefinitions",
            "DescribeJobQueues",
            "DescribeJobs",
            "GetJobQueueSnapshot",
            "ListJobs",
            "ListTagsForResource",
            "RegisterJobDefinition",
            "SubmitJob",
            "TagResource",
            "TerminateJob",
            "UntagResource",
            "UpdateComputeEnvironment",
            "UpdateJobQueue");

    private PermissionNames() {}

    /** Returns the permission that a request takes, such as {@code s3:ListBucket}. */
    public static String of(RecordedRequest request) {
        String operation = request.operation();
        String name = switch (request.service()) {
            case "s3" -> S3.getOrDefault(operation, operation);
            case "batch" ->
                BATCH.stream()
                        .filter(known -> known.toLowerCase(Locale.ROOT).equals(operation))
                        .findFirst()
                        .orElse(operation);
            default -> operation;
        };
        return request.service() + ":" + name;
    }
}
