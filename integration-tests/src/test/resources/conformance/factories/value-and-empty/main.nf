workflow {
    channel.value('v').view()
    channel.value([1, 2]).view()
    channel.value().view()
    channel.empty().view { 'never' }
}
