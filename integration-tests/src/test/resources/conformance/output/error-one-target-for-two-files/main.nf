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
    made = MAKE(channel.of('a')).map { id, text, log -> [id: id, text: text, log: log] }

    publish:
    made = made
}

output {
    made {
        path { sample ->
            sample.text >> 'same.txt'
            sample.log >> 'same.txt'
        }
    }
}
