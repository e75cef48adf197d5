workflow {
    channel.of(['x', 1], ['x', 2]).join(channel.of(['x', 3]), failOnDuplicate: true).view()
}
