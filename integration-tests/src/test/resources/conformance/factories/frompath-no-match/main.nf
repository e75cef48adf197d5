workflow {
    channel.fromPath('*.none', checkIfExists: true).view()
}
