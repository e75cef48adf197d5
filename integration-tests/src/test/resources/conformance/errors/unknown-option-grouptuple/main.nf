workflow {
    channel.of(['a', 1]).groupTuple(sise: 2).view()
}
