workflow {
    channel.empty().ifEmpty { error "nothing was found" }.view()
}
