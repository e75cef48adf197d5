/** Derives the least permissions that a workload needs in AWS, and writes them as policies. Asks nobody. */
@NullMarked
package io.penstock.aws.iam;

import org.jspecify.annotations.NullMarked;
