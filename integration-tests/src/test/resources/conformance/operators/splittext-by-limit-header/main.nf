workflow {
    channel.of('h\n1\n2\n3\n').splitText(by: 2).map { it.readLines() }.view()
    channel.of('h\n1\n2\n3\n').splitText(by: 2, keepHeader: true).map { it.readLines() }.view { "headed $it" }
    channel.of('h\n1\n2\n3\n').splitText(limit: 1).map { it.trim() }.view { "first $it" }
}
