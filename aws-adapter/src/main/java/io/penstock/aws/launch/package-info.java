/**
 * The launcher's side of a Batch job: how it finds the {@code aws} command, brings files from S3 and takes them back.
 */
@NullMarked
package io.penstock.aws.launch;

import org.jspecify.annotations.NullMarked;
