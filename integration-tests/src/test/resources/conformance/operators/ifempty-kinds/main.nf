workflow {
    channel.empty().ifEmpty('given').view()
    channel.empty().ifEmpty { 'made' }.view()
    channel.of(1).ifEmpty('unused').view()
}
