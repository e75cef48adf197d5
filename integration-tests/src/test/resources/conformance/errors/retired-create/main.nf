workflow {
    ch = Channel.create()
}
