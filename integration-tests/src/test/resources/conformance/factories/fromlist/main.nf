workflow {
    channel.fromList(['a', ['b', 'c']]).view()
    channel.fromList(1..2).view()
}
