workflow {
    channel.of(['a', 1, 'x'], ['b', 1, 'y'], ['c', 2, 'z']).groupTuple(by: 1).view()
    channel.of(['a', 1, 'x'], ['a', 1, 'y']).groupTuple(by: [0, 1]).view()
}
