nextflow.preview.types = true

workflow LENGTHS {
    take:
    words: Channel<String>
    unit: String

    main:
    lengths = words.map { word -> "${word.size()} $unit" }

    emit:
    lengths: Channel<String>
    count: Value<Integer> = words.collect().map { all -> all.size() }
}

workflow {
    main:
    result = LENGTHS(channel.of('a', 'bcd'), 'letters')
    result.lengths.view()
    result.count.view()

    publish:
    notes = channel.of(file('note.txt'))
}

output {
    notes: Channel<Path> {
        path 'kept'
    }
}
