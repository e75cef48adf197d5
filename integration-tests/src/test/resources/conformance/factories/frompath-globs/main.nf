workflow {
    channel.fromPath('d/*.txt').map { it.name }.toSortedList().view()
    channel.fromPath('d/**.txt').map { it.name }.toSortedList().view()
    channel.fromPath('d/{a,c}.*').map { it.name }.toSortedList().view()
    channel.fromPath('d/[ab].txt').count().view()
    channel.fromPath(['d/a.txt', 'd/*.csv']).map { it.name }.view()
}
