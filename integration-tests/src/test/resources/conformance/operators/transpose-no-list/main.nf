workflow {
    channel.of([1, 2]).transpose(by: 1).view()
}
