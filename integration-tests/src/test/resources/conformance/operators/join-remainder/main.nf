workflow {
    channel.of(['x', 1], ['y', 2]).join(channel.of(['x', 'a'], ['w', 'q']), remainder: true).view()
}
