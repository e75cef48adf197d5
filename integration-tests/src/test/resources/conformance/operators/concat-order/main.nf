workflow {
    channel.of(1, 2).concat(channel.of('a'), channel.empty(), channel.of('z')).view()
}
