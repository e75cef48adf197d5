/**
 * Script files: what they include and declare, their workflows, and the names that every script knows.
 */
@NullMarked
package io.penstock.pipeline.script;

import org.jspecify.annotations.NullMarked;
