workflow {
    channel.empty().collect().ifEmpty('nothing collected').view()
}
