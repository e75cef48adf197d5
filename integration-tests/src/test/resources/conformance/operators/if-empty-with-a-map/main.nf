workflow {
    channel.empty().ifEmpty([id: 'none']).view()
}
