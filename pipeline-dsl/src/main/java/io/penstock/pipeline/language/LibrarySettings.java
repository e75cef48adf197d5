package io.penstock.pipeline.language;

import io.penstock.domain.file.FileLocation;

/**
 * How the functions and methods of scripts behave.
 *
 * @param scratch a directory for files that operators make
 * @param dumpTags the tags of {@code dump} operators that print, separated by commas; {@code *} for all, empty for none
 */
public record LibrarySettings(FileLocation scratch, String dumpTags) {}
