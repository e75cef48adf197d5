/**
 * Connections to AWS: credentials, region, endpoints, clients made when first needed, and the translation of their errors.
 */
@NullMarked
package io.penstock.aws.client;

import org.jspecify.annotations.NullMarked;
