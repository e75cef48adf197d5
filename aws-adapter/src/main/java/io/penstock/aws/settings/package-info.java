/**
 * What can be set about AWS: each option once, with its default, in the group of those who use it.
 */
@NullMarked
package io.penstock.aws.settings;

import org.jspecify.annotations.NullMarked;
