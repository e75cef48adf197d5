workflow {
    channel.of('kiwi', 'kale', 'apple')
        .collectFile { word -> ["${word[0]}.txt", word + '\n'] }
        .map { file -> [file.name, file.readLines()] }
        .toSortedList { a, b -> a[0] <=> b[0] }
        .view()
}
