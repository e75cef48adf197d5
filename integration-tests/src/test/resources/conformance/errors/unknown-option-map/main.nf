workflow {
    channel.of('a').map(x: 1) { it }.view()
}
