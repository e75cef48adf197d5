workflow {
    channel.of('a', 'b', 'c').merge(channel.of(1, 2)).view()
    channel.of('a', 'b').merge(channel.of(1, 2)) { letter, n -> letter * n }.view()
    channel.of('x').merge(channel.of(1), channel.of(2)).view()
}
