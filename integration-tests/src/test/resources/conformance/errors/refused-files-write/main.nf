workflow {
    java.nio.file.Files.write(java.nio.file.Path.of('x'), 'y'.bytes)
}
