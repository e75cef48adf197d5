/**
 * Files in S3: one synchronous client, large objects moved by several ranged requests at once.
 */
@NullMarked
package io.penstock.aws.s3;

import org.jspecify.annotations.NullMarked;
