workflow {
    channel.of(1..8).buffer(size: 2, skip: 1, remainder: true).view()
}
