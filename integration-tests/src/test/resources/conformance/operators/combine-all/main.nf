workflow {
    channel.of(1, 2).combine(channel.of('x', 'y')).toSortedList().view()
    channel.of(1).combine(['p', 'q']).view()
    channel.of([1, 2]).combine(channel.of([3])).view()
}
