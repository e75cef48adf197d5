workflow {
    channel.fromList('abc').view()
}
