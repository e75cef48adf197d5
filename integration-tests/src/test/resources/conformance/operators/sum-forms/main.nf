workflow {
    channel.of(1..4).sum().view()
    channel.of('ab', 'c').sum { it.size() }.view()
    channel.of('x', 'y').sum().view()
}
