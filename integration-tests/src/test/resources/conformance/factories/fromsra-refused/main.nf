workflow {
    channel.fromSRA('SRP043510').view()
}
