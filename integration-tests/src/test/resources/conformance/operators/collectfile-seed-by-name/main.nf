workflow {
    channel.of(['x', 'one'], ['y', 'two'])
        .collectFile(seed: [x: 'for x', y: 'for y'], newLine: true)
        .map { it.readLines() }
        .toSortedList()
        .view()
}
