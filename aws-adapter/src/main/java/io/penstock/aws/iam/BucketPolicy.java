package io.penstock.aws.iam;

import java.util.List;

/**
 * The policy of a bucket, for those buckets that have their own.
 *
 * @param bucket the bucket
 * @param arn its ARN
 * @param jobRole the role that jobs act in, which is let in beside the launcher; empty where there is none
 * @param allowed what both may do with objects
 */
record BucketPolicy(String bucket, String arn, String jobRole, List<String> allowed) {

    BucketPolicy {
        allowed = List.copyOf(allowed);
    }
}
