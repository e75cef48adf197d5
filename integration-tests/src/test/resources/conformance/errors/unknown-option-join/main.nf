workflow {
    channel.of('a').join(channel.of('a'), remaindr: true).view()
}
