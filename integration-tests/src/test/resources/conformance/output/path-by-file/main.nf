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
    MAKE(channel.of('a'))

    publish:
    samples = MAKE.out
}

output {
    samples {
        mode 'copy'
        path { id, text, log ->
            text >> "texts/${id}.renamed"
            log >> 'logs/'
        }
    }
}
