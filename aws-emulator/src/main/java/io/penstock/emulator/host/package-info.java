/** What EC2, ECS and IAM are asked by those who look after Batch: the sizes of instance types, machines, and who may act in a role. */
@NullMarked
package io.penstock.emulator.host;

import org.jspecify.annotations.NullMarked;
