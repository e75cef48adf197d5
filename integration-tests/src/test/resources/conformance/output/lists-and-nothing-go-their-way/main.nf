process MAKE {
    input:
    val id

    output:
    tuple val(id), path("${id}.txt"), path("${id}.log")

    script:
    "echo $id > ${id}.txt; touch ${id}.log"
}

workflow {
    main:
    made = MAKE(channel.of('a')).map { id, text, log -> [id: id, files: [text, log], index: null] }

    publish:
    made = made
}

output {
    made {
        mode 'copy'
        path { sample ->
            sample.files >> 'pair/'
            sample.index >> 'nowhere/'
        }
    }
}
