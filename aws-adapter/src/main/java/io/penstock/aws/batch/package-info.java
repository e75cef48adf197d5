/**
 * Attempts as jobs of AWS Batch: submission, observation, and what a job's end means.
 */
@NullMarked
package io.penstock.aws.batch;

import org.jspecify.annotations.NullMarked;
