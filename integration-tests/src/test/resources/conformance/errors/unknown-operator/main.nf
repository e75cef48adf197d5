workflow {
    channel.of(1).mapp { it }.view()
}
