workflow {
    channel.fromPath('*', type: 'folder').view()
}
