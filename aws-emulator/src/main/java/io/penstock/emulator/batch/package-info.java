/**
 * The API of AWS Batch: requests are read into the SDK's model classes, checked as AWS checks them, applied on the job
 * loop and answered from its state.
 */
@NullMarked
package io.penstock.emulator.batch;

import org.jspecify.annotations.NullMarked;
