workflow {
    channel.of('x').map { it.toUperCase() }.view()
}
