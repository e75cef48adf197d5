package io.penstock.aws.iam;

import java.util.List;

/** A form that policies are written in. */
interface PolicyText {
    /** The first words of the reason why a bucket's policy refuses what is not encrypted on its way. */
    String SECURE = "Nobody may use the bucket without TLS";

    /** Writes policies. */
    String write(List<Policy> policies, List<BucketPolicy> buckets);
}
