process MAKE {
    input:
    val id

    output:
    tuple val(id), path("${id}.txt"), path("${id}.log")

    script:
    "echo $id | tee ${id}.txt > ${id}.log"
}

workflow {
    main:
    samples = MAKE(channel.of('a', 'b')).map { id, text, log -> [id: id, text: text, log: log] }

    publish:
    samples = samples
}

output {
    samples {
        path { sample -> "by_id/${sample.id}" }
        mode 'copy'
    }
}
