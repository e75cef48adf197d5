workflow {
    channel.watchPath('*.txt', 'created').view()
}
