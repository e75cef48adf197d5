process MAKE {
    input:
    val id

    output:
    tuple val(id), path("${id}.txt")

    script:
    "echo $id > ${id}.txt"
}

workflow {
    main:
    samples = MAKE(channel.of('a')).map { id, text -> [id: id, size: 3, text: text] }

    publish:
    samples = samples
}

output {
    samples {
        path 'texts'
        mode 'copy'
        index {
            path 'samples.csv'
            header true
        }
    }
}
