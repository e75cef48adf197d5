workflow {
    channel.of(['a', 1]).groupTuple(by: 'name').view()
}
