workflow {
    channel.of(['x', 1], ['y', 2]).join(channel.of(['x', 3]), failOnMismatch: true).view()
}
