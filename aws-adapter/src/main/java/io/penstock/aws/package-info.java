/**
 * Runs tasks on AWS Batch, with S3 as their store. Everything else of the adapter is reached from here.
 */
@NullMarked
package io.penstock.aws;

import org.jspecify.annotations.NullMarked;
