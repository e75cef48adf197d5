workflow {
    channel.of(1, 2).mix(channel.of('a'), channel.value('v')).view()
}
