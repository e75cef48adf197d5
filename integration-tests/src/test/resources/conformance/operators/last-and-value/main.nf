workflow {
    channel.of(1..5).last().view()
    channel.empty().last().ifEmpty('none').view()
}
