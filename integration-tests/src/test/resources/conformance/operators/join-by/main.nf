workflow {
    channel.of([1, 'x', 'l']).join(channel.of([7, 'x', 'r']), by: 1).view()
    channel.of('p', 'q').join(channel.of('q', 'r')).view()
}
