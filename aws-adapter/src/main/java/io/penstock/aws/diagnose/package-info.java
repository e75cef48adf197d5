/**
 * Looks at everything in AWS that a workload needs, and says of each thing how it is and what to do. Changes nothing but a probe
 * object of its own, which it deletes.
 */
@NullMarked
package io.penstock.aws.diagnose;

import org.jspecify.annotations.NullMarked;
