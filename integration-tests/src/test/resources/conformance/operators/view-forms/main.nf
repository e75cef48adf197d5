workflow {
    channel.of(1, 2).view()
    channel.of([1, [a: 2]]).view()
    channel.of('x').view { "<$it>" }
    channel.of(null).view()
}
