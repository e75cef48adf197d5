workflow {
    channel.of(['k', 3], ['k', 1], ['k', 2]).groupTuple(sort: true).view()
    channel.of(['k', 3], ['k', 1], ['k', 2]).groupTuple(sort: { a, b -> b <=> a }).view()
    channel.of(['k', 'ccc'], ['k', 'a']).groupTuple(sort: { it.size() }).view()
}
