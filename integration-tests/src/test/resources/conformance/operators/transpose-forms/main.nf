workflow {
    channel.of([1, ['a', 'b']], [2, ['c']]).transpose().view()
    channel.of(['k', [1, 2], ['x']]).transpose(remainder: true).view()
    channel.of(['k', [1, 2], ['x', 'y']]).transpose(by: 1).view()
}
