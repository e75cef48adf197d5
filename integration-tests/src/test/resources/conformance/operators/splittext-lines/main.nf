workflow {
    channel.fromPath('poem.txt').splitText().map { it.trim() }.view()
    channel.fromPath('poem.txt').splitText { it.toUpperCase().trim() }.view()
}
