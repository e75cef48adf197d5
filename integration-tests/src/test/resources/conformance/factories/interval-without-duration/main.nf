workflow {
    channel.interval { it }.view()
}
