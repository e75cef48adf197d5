package io.penstock.pipeline.language;

import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.file.FileStores;

/**
 * What the functions and methods of scripts work with.
 *
 * @param loop the event thread
 * @param stores where files are
 * @param sources the texts of the scripts
 * @param lines takes what scripts print
 * @param settings how the run behaves
 */
public record Library(
        EventLoop loop, FileStores stores, ScriptSources sources, LineOutput lines, LibrarySettings settings) {}
