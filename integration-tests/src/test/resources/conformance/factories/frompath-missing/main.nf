workflow {
    channel.fromPath('not/there.txt', checkIfExists: true).view()
}
