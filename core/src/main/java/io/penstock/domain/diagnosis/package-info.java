/**
 * What a workload needs of a back end, by its configuration and its script, and what was found there: for diagnosis and for
 * policies.
 */
@NullMarked
package io.penstock.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
