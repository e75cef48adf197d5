workflow {
    channel.of('ann', 'bob').cross(channel.of('avocado', 'banana')) { it[0] }.view()
}
