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
    made = MAKE(channel.of('a', 'b')).map { id, text, log -> [id: id, text: text, log: log] }

    publish:
    listed = made.map { it.id }.toSortedList()
    indexed = made
    one = made.filter { it.id == 'a' }.map { it.text }.first()
    record = made.filter { it.id == 'a' }.map { [text: it.text, id: it.id] }.first()
    nothing = made
}

output {
    listed {
    }
    indexed {
        path 'all'
        index {
            path 'all.csv'
        }
    }
    one {
        path 'one'
    }
    record {
        path 'one'
    }
    nothing {
        enabled false
    }
}
