workflow {
    channel.of([1, 'A'], [2, 'B'], [1, 'C'], [1, 'D'], [2, 'E'])
        .groupTuple(size: 2)
        .view()
    channel.of([1, 'A'], [1, 'B'], [1, 'C'])
        .groupTuple(size: 2, remainder: true)
        .view { "rest $it" }
}
