/** Configurations as documentation shows them, through to what executors are given. */
@org.jspecify.annotations.NullMarked
package io.penstock.it.golden;
